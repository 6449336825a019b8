package org.causebook.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.causebook.catalog.InvalidQuery;

/**
 * Use case: find every code in a text, and answer it. The text is read once, as it comes in, and neither kept nor
 * written down anywhere. No transaction is open while it comes: who sends it may be slow.
 */
@ApplicationScoped
public class ScanLog {

    /** How many places are listed; all are counted. */
    public static final int MAX_FOUND = 10_000;

    /** How many catalogs may be preferred. */
    public static final int MAX_CATALOGS = 20;

    private final AnswerCandidates answers;

    @Inject
    public ScanLog(AnswerCandidates answers) {
        this.answers = answers;
    }

    /**
     * Reads a text to its end.
     *
     * @param given slugs of the catalogs whose entries come first, at most {@value #MAX_CATALOGS}
     * @throws InvalidQuery if there is no such catalog, or there are too many
     * @throws IOException as the text throws it
     */
    public Scan scan(Reader text, List<String> given) throws IOException {
        if (given.size() > MAX_CATALOGS) {
            throw new InvalidQuery("catalogs", "must be at most " + MAX_CATALOGS + " catalogs");
        }
        var catalogs = answers.catalogs();
        catalogs.check(given);
        return scan(text, given, catalogs, false);
    }

    /**
     * Reads what a person typed or pasted into a box: there every marked hexadecimal number counts, and so does success.
     *
     * @param text short enough to be held in memory
     */
    public Scan read(String text) {
        try {
            return scan(new StringReader(text), List.of(), answers.catalogs(), true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Scan scan(Reader text, List<String> given, KnownCatalogs catalogs, boolean lenient) throws IOException {
        var reader = new LineReader(catalogs, lenient);
        int lines = new LogLines(reader).read(text);
        var named = catalogs.preferred(List.of(), reader.named());
        var found = answers.answer(reader.candidates().all(), catalogs, given, named, lenient);
        return new Findings(reader, catalogs, found).scan(catalogs.preferred(given, reader.named()), lines);
    }
}
