package org.causebook.code;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public names of facilities: of HRESULTs (MS-ERREF 2.1.1 and the Windows headers) and of NTSTATUS values, whose
 * numbering is another. Some numbers were given out twice; the first name is then the usual one.
 */
final class Facilities {

    private static final int DXGI = 0x87A;

    private static final Map<Integer, Set<String>> OF_HRESULT = table(
            "0 NULL, 1 RPC, 2 DISPATCH, 3 STORAGE, 4 ITF, 7 WIN32, 8 WINDOWS, 9 SECURITY SSPI, 10 CONTROL, 11 CERT,"
                    + "12 INTERNET, 13 MEDIASERVER, 14 MSMQ, 15 SETUPAPI, 16 SCARD, 17 COMPLUS, 18 AAF, 19 URT, 20 ACS,"
                    + "21 DPLAY, 22 UMI, 23 SXS, 24 WINDOWS_CE, 25 HTTP, 26 USERMODE_COMMONLOG, 27 WER,"
                    + "31 USERMODE_FILTER_MANAGER, 32 BACKGROUNDCOPY, 33 CONFIGURATION WIA, 34 STATE_MANAGEMENT,"
                    + "35 METADIRECTORY, 36 WINDOWSUPDATE, 37 DIRECTORYSERVICE, 38 GRAPHICS, 39 SHELL NAP,"
                    + "40 TPM_SERVICES, 41 TPM_SOFTWARE, 42 UI, 43 XAML, 44 ACTION_QUEUE, 48 PLA WINDOWS_SETUP, 49 FVE,"
                    + "50 FWP, 51 WINRM, 52 NDIS, 53 USERMODE_HYPERVISOR, 54 CMI, 55 USERMODE_VIRTUALIZATION,"
                    + "56 USERMODE_VOLMGR, 57 BCD, 58 USERMODE_VHD, 59 USERMODE_HNS, 60 SDIAG, 61 WEBSERVICES WINPE, "
                    + DXGI + " DXGI");

    private static final Map<Integer, Set<String>> OF_NTSTATUS = table(
            "1 DEBUGGER, 2 RPC_RUNTIME, 3 RPC_STUBS, 4 IO, 7 NTWIN32, 9 NTSSPI, 10 TERMINAL_SERVER, 11 MUI, 16 USB,"
                    + "17 HID, 18 FIREWIRE, 19 CLUSTER, 20 ACPI, 21 SXS");

    private Facilities() {}

    static Set<String> ofHResult(int facility) {
        return OF_HRESULT.getOrDefault(facility, Set.of());
    }

    static Set<String> ofNtStatus(int facility) {
        return OF_NTSTATUS.getOrDefault(facility, Set.of());
    }

    /** An unmodifiable copy that keeps the order, which {@link Set#copyOf} does not. */
    static Set<String> ordered(Set<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /** Rows of a number and its names. */
    private static Map<Integer, Set<String>> table(String rows) {
        return Stream.of(rows.split(",", -1))
                .map(row -> Arrays.asList(row.strip().split(" ", -1)))
                .collect(Collectors.toUnmodifiableMap(
                        cells -> Integer.valueOf(cells.get(0)),
                        cells -> ordered(new LinkedHashSet<>(cells.subList(1, cells.size())))));
    }
}
