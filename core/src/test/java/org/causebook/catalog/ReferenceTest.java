package org.causebook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference is kept as it was written; what readers must not follow has no address, and a fault. */
class ReferenceTest {

    @Test
    void an_article_that_is_nowhere_to_be_had_is_still_a_reference() {
        var reference = new Reference("Q191138", null, null);

        assertThat(reference.address()).isEmpty();
        assertThat(faults(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org/",
                "/catalogs",
                "example.org",
                "https://",
                "https://a b",
                "https://example.org\njavascript:alert(1)",
                "\nhttps://example.org"
            })
    void an_address_that_does_not_lead_to_the_web_is_kept_but_never_followed(String url) {
        var reference = new Reference("Label", url, null);

        assertThat(reference.url()).isEqualTo(url);
        assertThat(reference.address()).isEmpty();
        assertThat(faults(reference))
                .containsExactly(new Fault("it.url", "must be an address that begins with http:// or https://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/"})
    void a_web_address_is_taken_as_it_is(String url) {
        var reference = new Reference("Label", url, null);

        assertThat(reference.address()).contains(url);
        assertThat(faults(reference)).isEmpty();
    }

    @Test
    void a_reference_needs_a_label() {
        assertThat(faults(new Reference(null, "https://example.org", null)))
                .extracting(Fault::field)
                .containsExactly("it.label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blank_text_is_none(String blank) {
        assertThat(new Reference(blank, blank, blank)).isEqualTo(new Reference(null, null, null));
        assertThat(new Reference(blank, null, null).text()).isEmpty();
    }

    @Test
    void faults_of_the_references_of_causes_name_their_place() {
        var label = new Reference("L", null, null);
        var cause = new Cause(
                "Why", Confidence.SUSPECTED, null, List.of(label, new Reference("L", "javascript:alert(1)", null)));
        var content = new EntryContent(
                null, null, "M", Outcome.ERROR, List.of(cause), List.of(label), List.of(), List.of(), null, null);

        assertThat(content.faults()).extracting(Fault::field).containsExactly("causes[0].references[1].url");
    }

    private static List<Fault> faults(Reference reference) {
        var faults = new ArrayList<Fault>();
        reference.checkComplete("it", faults::add);
        return faults;
    }
}
