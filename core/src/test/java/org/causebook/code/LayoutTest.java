package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @CsvSource({
        "0x00000003, WIN32 HRESULT NTSTATUS EXIT_STATUS",
        "0x000006BA, WIN32 HRESULT NTSTATUS",
        "0x00040000, HRESULT NTSTATUS",
        "0x80110408, HRESULT NTSTATUS",
        "0xC0000005, NTSTATUS HRESULT EXIT_STATUS",
        "0x40000000, NTSTATUS HRESULT",
        "0xD0000005, HRESULT EXIT_STATUS",
    })
    void a_value_is_read_after_the_likeliest_layout_first(String hex, String kinds) {
        assertThat(layouts(hex)).map(Layout::kind).containsExactly(kinds.split(" ", -1));
    }

    @Test
    void a_small_number_is_a_win32_error() {
        assertThat(layouts("0x000006BA").get(0)).isEqualTo(new Layout.Win32(1722));
    }

    @Test
    void an_access_violation_is_an_ntstatus_error() {
        assertThat(layouts("0xC0000005").get(0)).isEqualTo(new Layout.NtStatus(Severity.ERROR, false, 0, Set.of(), 5));
    }

    @Test
    void the_facilities_of_ntstatus_are_not_those_of_hresult() {
        assertThat(layouts("0xC0110001").get(0))
                .isEqualTo(new Layout.NtStatus(Severity.ERROR, false, 17, Set.of("HID"), 1));
        assertThat(layouts("0x80000005").get(1))
                .isEqualTo(new Layout.NtStatus(Severity.WARNING, false, 0, Set.of(), 5));
        assertThat(layouts("0x40000000").get(0))
                .isEqualTo(new Layout.NtStatus(Severity.INFORMATIONAL, false, 0, Set.of(), 0));
    }

    @Test
    void an_hresult_that_wraps_an_ntstatus_has_the_facility_of_the_ntstatus() {
        assertThat(layouts("0xD0110005").get(0)).isEqualTo(new Layout.HResult(true, false, true, 17, Set.of("HID"), 5));
    }

    @Test
    void the_facility_of_dxgi_is_wider_than_the_others() {
        assertThat(layouts("0x887A0005").get(0))
                .isEqualTo(new Layout.HResult(true, false, false, 0x87A, Set.of("DXGI"), 5));
    }

    @Test
    void nothing_is_known_of_the_facilities_of_customers() {
        assertThat(layouts("0xE0070005")).allSatisfy(layout -> {
            if (layout instanceof Layout.NtStatus status) {
                assertThat(status.customer()).isTrue();
                assertThat(status.facilityNames()).isEmpty();
            }
            if (layout instanceof Layout.HResult result) {
                assertThat(result.customer()).isTrue();
                assertThat(result.facilityNames()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0x80090001, SECURITY SSPI",
        "0x80210001, CONFIGURATION WIA",
        "0x80270001, SHELL NAP",
        "0x80300001, PLA WINDOWS_SETUP",
        "0x803D0001, WEBSERVICES WINPE",
        "0x801F0001, USERMODE_FILTER_MANAGER",
    })
    void a_facility_keeps_all_its_names_the_usual_one_first(String hex, String names) {
        assertThat(layouts(hex).get(0))
                .asInstanceOf(type(Layout.HResult.class))
                .satisfies(result -> assertThat(result.facilityNames()).containsExactly(names.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 28, 29, 30, 45, 46, 47, 62, 2047})
    void a_facility_without_a_public_name_has_none(int facility) {
        StatusValue value = new StatusValue(0x8000_0000L | (long) facility << 16);

        assertThat(Layout.HResult.of(value).facility()).isEqualTo(facility);
        assertThat(Layout.HResult.of(value).facilityNames()).isEmpty();
    }

    @Test
    void the_codes_of_facility_itf_belong_to_an_interface() {
        assertThat(Layout.HResult.of(StatusValue.of(0x80040154L)).belongsToInterface())
                .isTrue();
        assertThat(Layout.HResult.of(StatusValue.of(0x80004005L)).belongsToInterface())
                .isFalse();
        assertThat(Layout.HResult.of(StatusValue.of(0xA0040154L)).belongsToInterface())
                .isFalse();
    }

    private static List<Layout> layouts(String hex) {
        return Layout.of(StatusValue.of(Long.decode(hex)));
    }
}
