package org.causebook.ui.lookup;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.causebook.text.TextPage;
import org.causebook.ui.lookup.Decoding.Fact;
import org.causebook.ui.lookup.Sense.Layer;
import org.causebook.ui.page.Addresses;

/** A lookup as text for a terminal, 80 columns wide. */
final class LookupText {

    private final TextPage page = new TextPage();
    private final LookupView view;

    private LookupText(LookupView view) {
        this.view = view;
    }

    static String of(LookupView view) {
        var text = new LookupText(view);
        text.write();
        return text.page.toString();
    }

    private void write() {
        page.heading(view.title(), '=');
        if (view.ambiguous()) {
            page.paragraph("This can be read in several ways; the likeliest stands first.", 0);
        }
        view.preference().ifPresent(preference -> page.gap().paragraph(preference, 0));
        view.standIn().ifPresent(standIn -> page.gap().paragraph(standIn, 0));
        view.senses().forEach(this::sense);
        if (!view.known() && !view.ambiguous()) {
            page.gap().paragraph("No catalog has an entry for this code yet.", 0);
        }
        SuggestionText.write(view.suggestions(), page);
        related();
        page.gap().line("JSON  " + view.apiAddress());
    }

    private void sense(Sense sense) {
        if (view.ambiguous()) {
            page.gap().heading("As " + sense.label(), '-');
        }
        sense.forms().forEach(form -> page.line(String.format("%-19s  %s", form.label(), form.text())));
        // One plan for each reading: a page has room for the others, a terminal has not.
        sense.readings().stream()
                .flatMap(reading -> Decodings.of(reading).stream().limit(1))
                .distinct()
                .forEach(this::decoding);
        sense.layers().forEach(this::layer);
        if (view.ambiguous() && sense.entries().isEmpty()) {
            page.gap().line("No catalog has an entry for this reading.");
        }
    }

    private void decoding(Decoding decoding) {
        var facts = decoding.facts().stream().map(LookupText::words).collect(joining(", "));
        page.hanging(String.format("%-21s", decoding.title()), facts, 0);
        if (!decoding.note().isEmpty()) {
            page.paragraph(decoding.note(), 0);
        }
    }

    private static String words(Fact fact) {
        return fact.label().toLowerCase(Locale.ROOT) + " " + fact.value();
    }

    private void layer(Layer layer) {
        page.gap().heading(layer.title(), view.ambiguous() ? '.' : '-');
        layer.entries().forEach(entry -> EntryText.write(entry, page));
        layer.others().forEach(entry -> page.hanging("- ", entry.catalogTitle() + ": " + entry.meaning(), 0));
    }

    private void related() {
        if (view.lookup().related().isEmpty()) {
            return;
        }
        page.gap().heading("Related codes", '-');
        for (var related : view.lookup().related()) {
            var entry = related.entry();
            page.hanging(entry.display() + "  ", related.kinship().phrase() + ": " + entry.meaning(), 0);
            page.line("  " + Addresses.ofCode(entry.code()));
        }
    }
}
