package org.causebook.sighting;

import java.time.Instant;
import java.util.ArrayList;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Text;

/**
 * What a reader told about a code whose cause nobody knew.
 *
 * @param id grows with time
 */
public record Report(long id, Told told, Instant at) {

    /**
     * What can be told. All of it may be empty, and none of it is Markdown.
     *
     * @param product in which product the code came up, at most 200 characters
     * @param doing what the reader was doing, at most 2,000 characters
     * @param helped what helped, at most 2,000 characters
     */
    public record Told(String product, String doing, String helped) {

        private static final int LONGEST_PRODUCT = 200;
        private static final int LONGEST_TEXT = 2_000;

        /** @throws InvalidContent with every fault */
        public Told {
            product = product.strip();
            doing = lines(doing);
            helped = lines(helped);
            var faults = new ArrayList<Fault>();
            Text.check("product", product, LONGEST_PRODUCT, faults::add);
            Text.check("doing", doing, LONGEST_TEXT, faults::add);
            Text.check("helped", helped, LONGEST_TEXT, faults::add);
            InvalidContent.throwIfAny(faults);
        }

        /** Nothing yet. */
        public static Told nothing() {
            return new Told("", "", "");
        }

        /** Browsers send each line break as two characters, which would count twice. */
        private static String lines(String text) {
            return text.replace("\r\n", "\n").strip();
        }
    }
}
