package org.causebook.code;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bits of a value mean in one of the known layouts. One value can fit several. */
public sealed interface Layout {

    /** The layout's name in public answers, such as {@code HRESULT}. */
    String kind();

    /**
     * The layouts that fit the value, the likeliest first; never empty. The numbers from -65536 to -1 are exit statuses
     * or negated error numbers, never HRESULTs.
     */
    static List<Layout> of(StatusValue value) {
        List<Layout> layouts = new ArrayList<>();
        if (value.unsigned() <= 0xFFFF) {
            layouts.add(new Win32((int) value.unsigned()));
        }
        if (value.isSmallNegative()) {
            layouts.add(new ExitStatus(value));
            return List.copyOf(layouts);
        }
        layouts.add(HResult.of(value));
        if (!value.isSet(28)) {
            // Bit 30 is reserved in an HRESULT. It is set in errors and informational values of NTSTATUS.
            layouts.add(value.isSet(30) ? 0 : layouts.size(), NtStatus.of(value));
        }
        if (new ExitStatus(value).fitsPosix() || NtStatus.severityOf(value) == Severity.ERROR) {
            layouts.add(new ExitStatus(value));
        }
        return List.copyOf(layouts);
    }

    /**
     * A Win32 error, as {@code GetLastError} gives it.
     *
     * @param code 0 to 65535
     */
    record Win32(int code) implements Layout {

        /** @throws IllegalArgumentException when the code has more than 16 bits */
        public Win32 {
            if (code < 0 || code > 0xFFFF) {
                throw new IllegalArgumentException("A Win32 error has 16 bits");
            }
        }

        @Override
        public String kind() {
            return "WIN32";
        }
    }

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
    record HResult(
            boolean failure, boolean customer, boolean wrapsNtStatus, int facility, Set<String> facilityNames, int code)
            implements Layout {

        private static final int WIDE_FACILITY_BIT = 27;
        private static final int ITF = 4;

        public HResult {
            facilityNames = Facilities.ordered(facilityNames);
        }

        /** The parts of the value. */
        public static HResult of(StatusValue value) {
            boolean customer = value.isSet(29);
            boolean wraps = value.isSet(28);
            int facility = value.bits(26, 16);
            if (wraps || value.isSet(WIDE_FACILITY_BIT)) {
                facility = value.bits(27, 16);
            }
            Set<String> names = wraps ? Facilities.ofNtStatus(facility) : Facilities.ofHResult(facility);
            return new HResult(
                    value.isSet(31), customer, wraps, facility, customer ? Set.of() : names, value.bits(15, 0));
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

    /**
     * The parts of an NTSTATUS (MS-ERREF, section 2.3).
     *
     * @param severity bits 31 and 30
     * @param customer bit 29: made by a third party, whose facilities nobody else knows
     * @param facility 12 bits; these numbers are not those of HRESULTs
     * @param facilityNames the known names of the facility; empty when there is none
     * @param code the low 16 bits
     */
    record NtStatus(Severity severity, boolean customer, int facility, Set<String> facilityNames, int code)
            implements Layout {

        public NtStatus {
            facilityNames = Facilities.ordered(facilityNames);
        }

        /** The parts of the value. */
        public static NtStatus of(StatusValue value) {
            boolean customer = value.isSet(29);
            int facility = value.bits(27, 16);
            return new NtStatus(
                    severityOf(value),
                    customer,
                    facility,
                    customer ? Set.of() : Facilities.ofNtStatus(facility),
                    value.bits(15, 0));
        }

        static Severity severityOf(StatusValue value) {
            return switch (value.bits(31, 30)) {
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

    /**
     * A value as a program's exit status. Windows keeps all 32 bits. POSIX keeps the low eight, and a POSIX shell reports
     * a program that was ended by signal n as 128 + n.
     *
     * @param status the value that the program ended with
     */
    record ExitStatus(StatusValue status) implements Layout {

        private static final int NOT_EXECUTABLE = 126;
        private static final int NOT_FOUND = 127;
        private static final int SIGNAL_BASE = 128;

        @Override
        public String kind() {
            return "EXIT_STATUS";
        }

        /** Whether a POSIX system can report this value at all; otherwise it is one of Windows. */
        public boolean fitsPosix() {
            return status.unsigned() <= 0xFF;
        }

        /** What is left of the value on POSIX: 0 to 255. */
        public int posix() {
            return (int) (status.unsigned() & 0xFF);
        }

        /** The signal that ended the program, if a shell reported the value. */
        public Optional<Signal> signal() {
            return fitsPosix() ? Signal.of(posix() - SIGNAL_BASE) : Optional.empty();
        }

        /** What a POSIX shell means by the value; empty where only the program can tell. */
        public Optional<String> meaning() {
            if (!fitsPosix()) {
                return Optional.empty();
            }
            return switch (posix()) {
                case 0 -> Optional.of("success");
                case NOT_EXECUTABLE -> Optional.of("found, but could not be executed");
                case NOT_FOUND -> Optional.of("command not found");
                default -> signal().map(signal -> "ended by signal " + signal.number() + signal.inBrackets());
            };
        }
    }

    /**
     * A signal. POSIX fixes the numbers of a few; the others differ between systems, so those have no name here.
     *
     * @param number 1 to 64
     * @param name the name that POSIX gives to the number, or null
     */
    record Signal(int number, @Nullable String name) {

        private static final int HIGHEST = 64;

        /** The numbers of the POSIX kill utility, and those on which Linux, the BSDs and macOS agree. */
        private static final Map<Integer, String> NAMES = Map.ofEntries(
                entry(1, "SIGHUP"),
                entry(2, "SIGINT"),
                entry(3, "SIGQUIT"),
                entry(4, "SIGILL"),
                entry(5, "SIGTRAP"),
                entry(6, "SIGABRT"),
                entry(8, "SIGFPE"),
                entry(9, "SIGKILL"),
                entry(11, "SIGSEGV"),
                entry(13, "SIGPIPE"),
                entry(14, "SIGALRM"),
                entry(15, "SIGTERM"));

        static Optional<Signal> of(int number) {
            return number < 1 || number > HIGHEST
                    ? Optional.empty()
                    : Optional.of(new Signal(number, NAMES.get(number)));
        }

        String inBrackets() {
            return name == null ? "" : " (" + name + ")";
        }
    }
}
