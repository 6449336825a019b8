package org.causebook.code;

import java.util.Set;

/**
 * The parts of an HRESULT (MS-ERREF, section 2.1).
 *
 * @param failure bit 31
 * @param customer bit 29: made by a third party, whose facilities nobody else knows
 * @param wrapsNtStatus bit 28: the rest is an NTSTATUS, and so is the facility
 * @param facility 11 bits; 12 when bit 27 is set, as it is for DXGI (0x87A), or when an NTSTATUS is wrapped
 * @param facilityNames the known names of the facility, the usual one first; empty when there is none
 * @param code the low 16 bits
 */
public record HResult(
        boolean failure, boolean customer, boolean wrapsNtStatus, int facility, Set<String> facilityNames, int code)
        implements Layout {

    private static final int WIDE_FACILITY_BIT = 27;
    private static final int ITF = 4;

    public HResult {
        facilityNames = Facilities.ordered(facilityNames);
    }

    /** The parts of the value. */
    public static HResult of(StatusValue value) {
        Bits bits = new Bits(value);
        boolean customer = bits.isSet(29);
        boolean wraps = bits.isSet(28);
        int facility = bits.field(26, 16);
        if (wraps || bits.isSet(WIDE_FACILITY_BIT)) {
            facility = bits.field(27, 16);
        }
        Set<String> names = wraps ? Facilities.ofNtStatus(facility) : Facilities.ofHResult(facility);
        return new HResult(bits.isSet(31), customer, wraps, facility, customer ? Set.of() : names, bits.field(15, 0));
    }

    @Override
    public String kind() {
        return "HRESULT";
    }

    /** Whether the meaning depends on the interface that returned the value: the codes of FACILITY_ITF are reused. */
    public boolean belongsToInterface() {
        return facility == ITF && !customer && !wrapsNtStatus;
    }
}
