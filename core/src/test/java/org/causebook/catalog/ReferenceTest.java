package org.causebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void an_article_that_is_nowhere_to_be_had_is_still_a_reference() {
        assertThat(new Reference("Q191138", null, null).address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "/local",
                "",
                "https://",
                "https://a b",
                "java\nscript:alert(1)"
            })
    void an_address_that_could_run_or_mislead_is_refused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference("label", url, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/"})
    void a_web_address_is_taken_as_it_is(String url) {
        assertThat(new Reference("label", url, null).address()).contains(url);
    }
}
