package org.causebook.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the build leaves of Tabler's style sheet. */
class ReducedTablerTest {

    private final String css =
            new String(Assets.named("causebook.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

    @Test
    void rules_of_classes_and_elements_that_templates_use_are_there() {
        assertThat(css)
                .contains(
                        ".btn-primary{", ".form-control:focus{", ".visually-hidden", "--tblr-border-color:", "@media");
    }

    @Test
    void rules_of_components_that_no_template_uses_are_not() {
        assertThat(css).doesNotContain(".offcanvas", ".carousel", "--tblr-facebook", "@keyframes");
    }

    @Test
    void the_licence_stays() {
        assertThat(css).contains("Licensed under MIT");
    }
}
