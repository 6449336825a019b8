package org.causebook.code;

import java.util.Set;

/**
 * The parts of an NTSTATUS (MS-ERREF, section 2.3).
 *
 * @param severity bits 31 and 30
 * @param customer bit 29: made by a third party, whose facilities nobody else knows
 * @param facility 12 bits; these numbers are not those of HRESULTs
 * @param facilityNames the known names of the facility; empty when there is none
 * @param code the low 16 bits
 */
public record NtStatus(Severity severity, boolean customer, int facility, Set<String> facilityNames, int code)
        implements Layout {

    public NtStatus {
        facilityNames = Facilities.ordered(facilityNames);
    }

    /** The parts of the value. */
    public static NtStatus of(StatusValue value) {
        Bits bits = new Bits(value);
        boolean customer = bits.isSet(29);
        int facility = bits.field(27, 16);
        return new NtStatus(
                severityOf(value),
                customer,
                facility,
                customer ? Set.of() : Facilities.ofNtStatus(facility),
                bits.field(15, 0));
    }

    static Severity severityOf(StatusValue value) {
        return switch (new Bits(value).field(31, 30)) {
            case 0 -> Severity.SUCCESS;
            case 1 -> Severity.INFORMATIONAL;
            case 2 -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    @Override
    public String kind() {
        return "NTSTATUS";
    }
}
