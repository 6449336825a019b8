package org.causebook.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causebook.catalog.Cause;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Reference;
import org.jspecify.annotations.Nullable;

/** Use case: show word by word what differs between two contents of an entry. */
@ApplicationScoped
public class CompareContents {

    private final WordDiff words;

    @Inject
    public CompareContents(WordDiff words) {
        this.words = words;
    }

    /** What one has to do to {@code before} to get {@code after}. */
    public ContentDiff compare(EntryContent before, EntryContent after) {
        var old = texts(before);
        var changed = texts(after);
        var labels = new LinkedHashMap<>(old);
        changed.forEach(labels::putIfAbsent);
        var fields = new ArrayList<ContentDiff.Field>();
        for (var path : inReadingOrder(old, changed)) {
            var from = text(old, path);
            var to = text(changed, path);
            if (!Objects.equals(from, to)) {
                var label = Objects.requireNonNull(labels.get(path)).label();
                fields.add(new ContentDiff.Field(path, label, words.between(from, to)));
            }
        }
        return new ContentDiff(fields);
    }

    private record Labelled(String label, @Nullable String text) {}

    private static @Nullable String text(Map<String, Labelled> texts, String path) {
        var labelled = texts.get(path);
        return labelled == null ? null : labelled.text();
    }

    /** Both lists name the same kinds of field in the same order; causes that only one has come at their place. */
    private static List<String> inReadingOrder(Map<String, Labelled> old, Map<String, Labelled> changed) {
        var longer = old.size() > changed.size() ? old : changed;
        var all = new LinkedHashSet<>(longer.keySet());
        all.addAll(old.keySet());
        all.addAll(changed.keySet());
        return List.copyOf(all);
    }

    private static Map<String, Labelled> texts(EntryContent content) {
        var texts = new LinkedHashMap<String, Labelled>();
        texts.put("meaning", new Labelled("Meaning", content.meaning()));
        texts.put("symbol", new Labelled("Symbol", content.symbol()));
        texts.put("symbolNote", new Labelled("Where the symbol holds", content.symbolNote()));
        var outcome = content.outcome();
        texts.put("outcome", new Labelled("Outcome", outcome == null ? null : outcome.id()));
        for (int i = 0; i < content.causes().size(); i++) {
            addCause(texts, i, content.causes().get(i));
        }
        texts.put("references", new Labelled("References", references(content.references())));
        texts.put("appliesTo", new Labelled("Applies to", lines(content.appliesTo())));
        texts.put(
                "codes",
                new Labelled(
                        "Further codes",
                        lines(content.codes().stream()
                                .map(CompareContents::code)
                                .toList())));
        texts.put(
                "articlePosition",
                new Labelled("Row in the article", Objects.toString(content.articlePosition(), null)));
        var retirement = content.retirement();
        texts.put(
                "retirement.reason", new Labelled("Retired because", retirement == null ? null : retirement.reason()));
        texts.put(
                "retirement.successor",
                new Labelled("Succeeded by", retirement == null ? null : retirement.successor()));
        return texts;
    }

    private static void addCause(Map<String, Labelled> texts, int index, Cause cause) {
        var path = "causes[" + index + "]";
        var label = "Cause " + (index + 1);
        texts.put(path + ".explanation", new Labelled(label, cause.explanation()));
        texts.put(
                path + ".confidence",
                new Labelled(label + ", confidence", cause.confidence().id()));
        texts.put(path + ".resolution", new Labelled(label + ", what to do", cause.resolution()));
        texts.put(path + ".references", new Labelled(label + ", references", references(cause.references())));
    }

    private static @Nullable String references(List<Reference> references) {
        return lines(references.stream().map(CompareContents::reference).toList());
    }

    private static String reference(Reference reference) {
        return java.util.stream.Stream.of(reference.label(), reference.url(), reference.note())
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static String code(EntryCode code) {
        return code.text() + (code.qualifier() == null ? "" : " on " + code.qualifier()) + " ("
                + code.kind().id() + ")";
    }

    private static @Nullable String lines(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
