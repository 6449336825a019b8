package org.causebook.api.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\" ,W/\"a\"", "*"})
    void the_validator_is_found(String header) {
        assertThat(EntityTags.contain(header, "\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b\"", "a", "", "\"a", "\"a-gzip\""})
    void another_validator_does_not_match(String header) {
        assertThat(EntityTags.contain(header, "\"a\"")).isFalse();
    }

    @Test
    void no_header_matches_nothing() {
        assertThat(EntityTags.contain(null, "\"a\"")).isFalse();
    }
}
