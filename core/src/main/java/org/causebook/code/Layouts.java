package org.causebook.code;

import java.util.ArrayList;
import java.util.List;

/** Which layouts a value can be read after. */
public final class Layouts {

    private static final long HIGHEST_WIN32 = 0xFFFF;
    private static final int WRAPS_NTSTATUS = 28;

    private Layouts() {}

    /** The layouts that fit the value, the likeliest first; never empty. */
    public static List<Layout> of(StatusValue value) {
        List<Layout> layouts = new ArrayList<>();
        if (value.unsigned() <= HIGHEST_WIN32) {
            layouts.add(new Win32((int) value.unsigned()));
        }
        layouts.add(HResult.of(value));
        if (!new Bits(value).isSet(WRAPS_NTSTATUS)) {
            layouts.add(ntStatusComesFirst(value) ? 0 : layouts.size(), NtStatus.of(value));
        }
        if (mayBeExitStatus(value)) {
            layouts.add(new ExitStatus(value));
        }
        return List.copyOf(layouts);
    }

    /** Bit 30 is reserved in an HRESULT, and set in the errors and in the informational values of NTSTATUS. */
    private static boolean ntStatusComesFirst(StatusValue value) {
        return new Bits(value).isSet(30);
    }

    /** What POSIX can report, and what Windows reports for a program that crashed: the NTSTATUS of its exception. */
    private static boolean mayBeExitStatus(StatusValue value) {
        return new ExitStatus(value).fitsPosix() || NtStatus.severityOf(value) == Severity.ERROR;
    }
}
