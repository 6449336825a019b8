package org.causebook.ui.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Escapes text in pages as the framework does, and shows a control character, which no text needs, as U+FFFD. */
@ApplicationScoped
public class PageEscaper {

    void configure(@Observes EngineBuilder engine) {
        engine.addResultMapper(new WithoutControls());
    }

    private static final class WithoutControls extends HtmlEscaper {

        WithoutControls() {
            super(List.of("text/html"));
        }

        /** Before the framework's own. */
        @Override
        public int getPriority() {
            return super.getPriority() + 1;
        }

        @Override
        protected String replacementFor(char character) {
            boolean isHarmless = !Character.isISOControl(character) || Character.isWhitespace(character);
            return isHarmless ? super.replacementFor(character) : "\uFFFD";
        }
    }
}
