package org.causebook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causebook.catalog.Cause;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.Reference;

/**
 * What the cell of an article says: a meaning, then causes in parentheses, and sentences that begin with "See". They
 * stand at the beginning of a line, or after the end of a sentence.
 */
record ArticleCell(String meaning, List<Cause> causes, List<Reference> references) {

    private static final Pattern KNOWLEDGE_BASE = Pattern.compile(
            "See (?:the )?(?:Microsoft )?Knowledge Base article (\\S{1,100}?)(?: (for [^.]{1,300}))?\\.?");
    private static final Pattern SEE =
            Pattern.compile("See ([^:,]{1,300}?)(?:, (https?://\\S{1,2000}?))?(?:: (.{1,1000}?))?\\.?");
    private static final String UNDETERMINED = "Cause not known yet.";
    private static final int LONGEST_SENTENCE = 2_000;

    static ArticleCell of(String text) {
        return new Parser(text).parse();
    }

    /** Goes once over the text. */
    private static final class Parser {

        private final String text;
        private final int[] closing;
        private final StringBuilder meaning = new StringBuilder();
        private final List<Cause> causes = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private int at;

        Parser(String text) {
            this.text = text;
            this.closing = closing(text);
        }

        /** For each parenthesis that opens, where it closes; 0 for all other places. */
        private static int[] closing(String text) {
            var closing = new int[text.length()];
            var open = new ArrayList<Integer>();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '(') {
                    open.add(i);
                } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                    closing[open.remove(open.size() - 1)] = i;
                }
            }
            return closing;
        }

        ArticleCell parse() {
            while (at < text.length()) {
                if (!isStart() || !(takesCause() || takesReference())) {
                    meaning.append(text.charAt(at) == '\n' ? ' ' : text.charAt(at));
                    at++;
                }
            }
            return new ArticleCell(meaning.toString().strip(), causes, references);
        }

        private boolean isStart() {
            return at == 0
                    || text.charAt(at - 1) == '\n'
                    || text.charAt(at - 1) == ')'
                    || (at > 1 && text.charAt(at - 1) == ' ' && ".!?)".indexOf(text.charAt(at - 2)) >= 0);
        }

        private boolean takesCause() {
            int end = closing[at];
            if (end == 0 || !isFollowed(end + 1)) {
                return false;
            }
            var words = text.substring(at + 1, end).replace('\n', ' ').strip();
            if (!words.equals(UNDETERMINED) && !isReference(words)) {
                causes.add(new Cause(words, Confidence.SUSPECTED, null, List.of()));
            }
            at = end + 1;
            skipSpace();
            return true;
        }

        /** Whether what stands here lets the parenthesis before it be one of its own. */
        private boolean isFollowed(int place) {
            if (place >= text.length() || text.charAt(place) == '\n') {
                return true;
            }
            return text.startsWith(" (", place) || text.startsWith(" See ", place);
        }

        private boolean takesReference() {
            if (!text.startsWith("See ", at)) {
                return false;
            }
            int end = endOfSentence();
            if (!isReference(text.substring(at, end).replace('\n', ' ').strip())) {
                return false;
            }
            at = end;
            skipSpace();
            return true;
        }

        private int endOfSentence() {
            for (int i = at; i < Math.min(text.length(), at + LONGEST_SENTENCE + 1); i++) {
                boolean stop = text.charAt(i) == '.';
                if (stop && (i + 1 == text.length() || " \n".indexOf(text.charAt(i + 1)) >= 0)) {
                    return i + 1;
                }
            }
            return Math.min(text.length(), at + LONGEST_SENTENCE + 1);
        }

        private boolean isReference(String sentence) {
            if (sentence.length() > LONGEST_SENTENCE) {
                return false;
            }
            var article = KNOWLEDGE_BASE.matcher(sentence);
            if (article.matches()) {
                references.add(new Reference(article.group(1), null, article.group(2)));
                return true;
            }
            Matcher see = SEE.matcher(sentence);
            if (see.matches()) {
                references.add(new Reference(see.group(1), see.group(2), see.group(3)));
                return true;
            }
            return false;
        }

        private void skipSpace() {
            while (at < text.length() && " \n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
