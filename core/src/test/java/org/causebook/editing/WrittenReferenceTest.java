package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org/",
                "/catalogs",
                "example.org"
            })
    void an_address_that_does_not_lead_to_the_web_is_a_fault(String url) {
        var content = Contents.causes(
                Contents.cause("Why", null),
                Contents.supported(Contents.reference("L", null), Contents.reference("L", url)));

        assertThat(content.faults()).extracting(Fault::field).containsExactly("causes[1].references[1].url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://example.org/a?b=c#d"})
    void an_address_of_the_web_is_none(String url) {
        assertThat(Contents.references(Contents.reference("L", url)).faults()).isEmpty();
    }

    @Test
    void a_source_need_not_have_an_address_but_a_label() {
        assertThat(Contents.references(Contents.reference("A book", null)).faults())
                .isEmpty();
        assertThat(Contents.references(Contents.reference(null, "https://example.org"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("references[0].label");
    }
}
