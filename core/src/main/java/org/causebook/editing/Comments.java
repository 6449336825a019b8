package org.causebook.editing;

import java.util.ArrayList;
import java.util.Optional;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Text;

/** What people say about a revision. */
public final class Comments {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NOTE = 4_000;

    private Comments() {}

    /**
     * The comment, empty when it is blank.
     *
     * @throws InvalidContent if it is too long or cannot be stored
     */
    public static Optional<String> clean(Optional<String> comment) {
        var given = comment.map(String::strip).filter(text -> !text.isEmpty());
        given.ifPresent(text -> check("comment", text, LONGEST));
        return given;
    }

    /** A text that must be there. */
    static String required(String field, String text, int longest) {
        var given = text.strip();
        if (given.isEmpty()) {
            throw new InvalidContent(field, "is missing");
        }
        check(field, given, longest);
        return given;
    }

    /**
     * The text of a note, which must be there.
     *
     * @throws InvalidContent with field {@code text} if it is blank, longer than 4,000 characters or cannot be stored
     */
    public static String note(String text) {
        return required("text", text, LONGEST_NOTE);
    }

    /** A comment that must be there. */
    public static String required(String comment) {
        return required("comment", comment, LONGEST);
    }

    private static void check(String field, String text, int longest) {
        var faults = new ArrayList<Fault>();
        Text.check(field, text, longest, faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }
}
