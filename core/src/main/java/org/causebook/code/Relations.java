package org.causebook.code;

import java.util.ArrayList;
import java.util.List;

/** The values that carry a value, or that it carries: {@code HRESULT_FROM_WIN32}, {@code HRESULT_FROM_NT}, and back. */
public final class Relations {

    private static final long WIN32_CODE = 0xFFFF;
    private static final long FACILITY_WIN32 = 0x8007_0000L;
    private static final long NTSTATUS_BIT = 0x1000_0000L;

    private Relations() {}

    /** The related values; often none. */
    public static List<Relation> of(StatusValue value) {
        List<Relation> relations = new ArrayList<>();
        addWin32(relations, value.unsigned());
        addNtStatus(relations, value);
        return List.copyOf(relations);
    }

    /** Zero is left out: the macro keeps it as it is, since success is no error in any facility. */
    private static void addWin32(List<Relation> relations, long bits) {
        long code = bits & WIN32_CODE;
        if (code == 0) {
            return;
        }
        if (bits == code) {
            relations.add(new Relation(new StatusValue(FACILITY_WIN32 | code), Kinship.HRESULT_OF_WIN32));
        } else if (bits == (FACILITY_WIN32 | code)) {
            relations.add(new Relation(new StatusValue(code), Kinship.WIN32_IN_HRESULT));
        }
    }

    /**
     * Only for the values that have the severity of an error: the macro would accept any, but nobody hands it an
     * HRESULT, which is what nearly every value with the severity of a warning is.
     */
    private static void addNtStatus(List<Relation> relations, StatusValue value) {
        if (NtStatus.severityOf(value) != Severity.ERROR) {
            return;
        }
        long bits = value.unsigned();
        boolean wraps = (bits & NTSTATUS_BIT) != 0;
        relations.add(new Relation(
                new StatusValue(bits ^ NTSTATUS_BIT),
                wraps ? Kinship.NTSTATUS_IN_HRESULT : Kinship.HRESULT_OF_NTSTATUS));
    }
}
