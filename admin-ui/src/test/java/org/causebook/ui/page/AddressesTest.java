package org.causebook.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "-2146368504 -> /codes/-2146368504",
                "401.2 -> /codes/401.2",
                "a b -> /codes/a%20b",
                "a+b -> /codes/a%2Bb",
                "a/b -> /codes/a%2Fb",
                "x?y#z -> /codes/x%3Fy%23z",
                "\"<é> -> /codes/%22%3C%C3%A9%3E",
            })
    void a_code_is_one_segment_of_its_address_whatever_it_contains(String code, String address) {
        assertThat(Addresses.ofCode(code)).isEqualTo(address);
    }
}
