package org.causebook.ui.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.causebook.code.Layout;
import org.causebook.code.Layout.ExitStatus;
import org.causebook.code.Layout.HResult;
import org.causebook.code.Layout.NtStatus;
import org.causebook.code.Layout.Win32;
import org.causebook.ui.lookup.Decoding.Fact;

/** Puts a layout of 32 bits into words. */
final class LayoutWords {

    private static final int FACILITY_WIN32 = 7;
    private static final String CUSTOMER = "The customer bit is set: a third party made this value.";

    private LayoutWords() {}

    static Decoding of(Layout layout) {
        if (layout instanceof HResult hresult) {
            return hresult(hresult);
        }
        if (layout instanceof NtStatus ntStatus) {
            return ntStatus(ntStatus);
        }
        if (layout instanceof Win32 win32) {
            return new Decoding("Win32 error", List.of(code(win32.code())), "");
        }
        return exitStatus((ExitStatus) layout);
    }

    private static Decoding hresult(HResult hresult) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Severity", hresult.failure() ? "failure" : "success"));
        facts.add(facility(hresult.facility(), hresult.facilityNames()));
        facts.add(code(hresult.code()));
        if (hresult.failure() && hresult.facility() == FACILITY_WIN32 && !hresult.wrapsNtStatus()) {
            facts.add(new Fact("Carries", "Win32 error " + hresult.code()));
        }
        return new Decoding("HRESULT", facts, note(hresult));
    }

    private static String note(HResult hresult) {
        if (hresult.wrapsNtStatus()) {
            return "It carries an NTSTATUS, and the facility is one of NTSTATUS.";
        }
        if (hresult.customer()) {
            return CUSTOMER;
        }
        return hresult.belongsToInterface()
                ? "Each interface gives its own meanings to codes of this facility: only the product can tell."
                : "";
    }

    private static Decoding ntStatus(NtStatus ntStatus) {
        return new Decoding(
                "NTSTATUS",
                List.of(
                        new Fact("Severity", ntStatus.severity().label()),
                        facility(ntStatus.facility(), ntStatus.facilityNames()),
                        code(ntStatus.code())),
                ntStatus.customer() ? CUSTOMER : "");
    }

    private static Decoding exitStatus(ExitStatus exit) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("System", exit.fitsPosix() ? "POSIX or Windows" : "Windows, which keeps all 32 bits"));
        exit.meaning().ifPresent(meaning -> facts.add(new Fact("Shells say", meaning)));
        return new Decoding("Exit status", facts, "");
    }

    private static Fact facility(int number, Set<String> names) {
        return new Fact(
                "Facility", names.isEmpty() ? number + ", no known name" : number + " " + String.join(" or ", names));
    }

    private static Fact code(int code) {
        return new Fact("Code", code + String.format(Locale.ROOT, " (0x%04X)", code));
    }
}
