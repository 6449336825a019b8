package org.causebook.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/codes/3", "/%20", "/%C3%A4", "/%f0%9f%98%80", "/?q=%25"})
    void escapes_that_spell_utf_8_pass(String address) {
        assertThat(PercentEncoding.isUtf8(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%ff", "/%C3", "/%C3%28", "/%ED%A0%80", "/%C0%AF", "/\u20AC"})
    void anything_else_does_not(String address) {
        assertThat(PercentEncoding.isUtf8(address)).isFalse();
    }
}
