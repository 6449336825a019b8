package org.causebook.ui.report;

import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Entry;
import org.causebook.sighting.JudgeCauses;
import org.causebook.sighting.Verdict;
import org.causebook.sighting.Verdict.Tally;

/** How templates ask whether it was this cause, and tell how often it was. */
@ApplicationScoped
@Named("judging")
public class Judging {

    private final JudgeCauses judge;

    @Inject
    Judging(JudgeCauses judge) {
        this.judge = judge;
    }

    /** What readers see of a cause; empty until enough have judged it. */
    public Optional<Tally> shown(Entry entry, Cause cause) {
        return judge.shown(entry, cause);
    }

    @TemplateExtension
    static String key(Cause cause) {
        return Verdict.keyOf(cause);
    }

    @TemplateExtension
    static String words(Tally tally) {
        return tally.all() == 0 ? "No answers yet" : "Helped " + tally.yes() + " of " + tally.all();
    }
}
