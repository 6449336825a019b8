package org.causebook.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.causebook.code.Form;
import org.causebook.code.Form.Kind;
import org.causebook.code.Form.Part;
import org.causebook.code.InvalidForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where the forms of all catalogs match. One automaton after Aho and Corasick looks for the longest text
 * without a placeholder of each form, and the form is compared only where that stands: single words such as "error" stand
 * in most lines of a log and in hundreds of forms. A comparison looks at a bounded number of characters, so that a text is
 * searched in linear time whatever the forms are.
 */
final class FormMatcher {

    /** Folded printable characters, {@link #BLANK} for a run of white space, and 0 for all others. */
    private static final int SYMBOLS = 71;

    private static final int BLANK = SYMBOLS - 1;

    private static final int LONGEST_ANCHOR = 20;
    private static final int LONGEST_RUN = 64;
    private static final byte[] SYMBOL = symbols();

    private final List<Compiled> forms = new ArrayList<>();
    /** For each state and symbol the next state, counted in rows of {@link #SYMBOLS}. */
    private int[] next = new int[SYMBOLS];

    private int states = 1;
    /** The forms whose literal ends in each state; null where none does. */
    private int[] @Nullable [] ending = {null};

    /** A form, and where in which of its parts the text ends by which it is found. */
    private record Compiled(
            int catalog, CodeShape shape, List<Part> parts, int anchorPart, int anchorEnd, int weight) {}

    /** Compiles the forms of the catalogs. What is no valid form, which only an old database can have, is left out. */
    FormMatcher(List<CatalogName> catalogs) {
        for (int i = 0; i < catalogs.size(); i++) {
            var shape = CodeShape.of(catalogs.get(i).notation());
            for (var template : catalogs.get(i).forms()) {
                add(i, shape, template);
            }
        }
        link();
    }

    private static byte[] symbols() {
        var symbols = new byte[0x80];
        for (char c = '!'; c <= '~'; c++) {
            char folded = Form.fold(c);
            symbols[c] = (byte) (folded <= '`' ? folded - ' ' : folded <= 'z' ? folded - '@' : folded - ':');
        }
        symbols[' '] = BLANK;
        symbols['\t'] = BLANK;
        return symbols;
    }

    private static int symbol(char c) {
        if (c < 0x80) {
            return SYMBOL[c];
        }
        return Form.isBlank(c) ? BLANK : Form.fold(c) == '"' ? SYMBOL['"'] : 0;
    }

    private void add(int catalog, CodeShape shape, String template) {
        List<Part> parts;
        int weight;
        try {
            var form = Form.parse(template);
            parts = form.parts();
            weight = form.weight();
        } catch (InvalidForm old) {
            return;
        }
        var anchor = new Anchor();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).kind()) {
                case LITERAL -> anchor.read(i, parts.get(i).text());
                case SPACE -> anchor.append((byte) BLANK);
                default -> anchor.begin();
            }
        }
        if (anchor.length > 0) {
            forms.add(new Compiled(catalog, shape, parts, anchor.part, anchor.end, weight));
            insert(anchor, forms.size() - 1);
        }
    }

    /** The longest run of symbols in a form, cut where it gets longer than needed. It begins and ends in literals. */
    private static final class Anchor {

        private byte[] symbols = {};
        private int length;
        private int part;
        private int end;

        private final byte[] run = new byte[LONGEST_ANCHOR];
        private int running;

        void begin() {
            running = 0;
        }

        /** Says whether the symbol belongs to the run: that neither begins with a space nor gets too long. */
        boolean append(byte symbol) {
            boolean fits = running < LONGEST_ANCHOR && (running > 0 || symbol != BLANK);
            if (fits) {
                run[running++] = symbol;
            }
            return fits;
        }

        void read(int index, String literal) {
            for (int i = 0; i < literal.length(); i++) {
                int symbol = symbol(literal.charAt(i));
                if (symbol == 0) {
                    begin();
                    continue;
                }
                if (append((byte) symbol) && running > length) {
                    symbols = run.clone();
                    length = running;
                    part = index;
                    end = i + 1;
                }
            }
        }
    }

    private void insert(Anchor anchor, int form) {
        int state = 0;
        for (int i = 0; i < anchor.length; i++) {
            int edge = state * SYMBOLS + anchor.symbols[i];
            if (next[edge] == 0) {
                if ((states + 1) * SYMBOLS > next.length) {
                    next = Arrays.copyOf(next, next.length * 2);
                    ending = Arrays.copyOf(ending, next.length / SYMBOLS);
                }
                next[edge] = states++;
            }
            state = next[edge];
        }
        ending[state] = with(ending[state], new int[] {form});
    }

    private static int @Nullable [] with(int @Nullable [] some, int @Nullable [] more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Turns the trie into the automaton: what fails in one state goes on in the state of its longest suffix. */
    private void link() {
        var suffix = new int[states];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int edge = state * SYMBOLS + symbol;
                int fallback = state == 0 ? 0 : next[suffix[state] * SYMBOLS + symbol];
                int child = next[edge];
                if (child == 0) {
                    next[edge] = fallback;
                } else {
                    suffix[child] = fallback;
                    ending[child] = with(ending[child], ending[fallback]);
                    queue.add(child);
                }
            }
        }
    }

    /** Notes in {@code claims} which places of the line the forms claim. */
    void match(Line line, Claims claims) {
        if (forms.isEmpty()) {
            return;
        }
        char[] chars = line.chars;
        int state = 0;
        int before = 0;
        for (int i = line.start; i < line.end; i++) {
            char c = chars[i];
            int symbol = c < 0x80 ? SYMBOL[c] : symbol(c);
            if (symbol == BLANK && before == BLANK) {
                continue;
            }
            before = symbol;
            state = next[state * SYMBOLS + symbol];
            int[] found = ending[state];
            if (found != null) {
                for (int form : found) {
                    compare(forms.get(form), line, i + 1, claims);
                }
            }
        }
    }

    private static void compare(Compiled form, Line line, int anchorEnd, Claims claims) {
        int start = anchorEnd - form.anchorEnd;
        for (int i = form.anchorPart - 1; i >= 0 && start >= 0; i--) {
            start = before(form, i, line, start);
        }
        if (start < line.start || !isEdge(line, start)) {
            return;
        }
        int codeFrom = 0;
        int codeTo = 0;
        boolean hex = false;
        int at = start;
        for (int i = 0; i < form.parts.size(); i++) {
            int from = at;
            at = after(form, i, line, at);
            if (at < 0) {
                return;
            }
            if (form.parts.get(i).isCode()) {
                codeFrom = from;
                codeTo = at;
                hex = form.parts.get(i).kind() == Kind.HEX;
            }
        }
        if (isEdge(line, at)) {
            claims.add(codeFrom, codeTo, form.catalog, form.weight, hex);
            claimRest(form, line, start, claims);
        }
    }

    /** The numbers and words that do not matter are no codes either. */
    private static void claimRest(Compiled form, Line line, int start, Claims claims) {
        int at = start;
        for (int i = 0; i < form.parts.size(); i++) {
            int from = at;
            at = after(form, i, line, at);
            if (form.parts.get(i).kind() == Kind.NUMBER) {
                claims.add(from, at, Claims.NO_CODE, form.weight, false);
            }
        }
    }

    /** Whether no word is cut in two there. */
    private static boolean isEdge(Line line, int at) {
        return !Line.isWord(line.at(at - 1)) || !Line.isWord(line.at(at));
    }

    /** Where the part begins that ends at {@code to}; -1 when it does not stand there. */
    private static int before(Compiled form, int index, Line line, int to) {
        var part = form.parts.get(index);
        int from = to;
        switch (part.kind()) {
            case LITERAL -> {
                from = to - part.text().length();
                return hasLiteral(line, from, part.text()) ? from : -1;
            }
            case SPACE -> {
                while (Form.isBlank(line.at(from - 1)) && to - from < LONGEST_RUN) {
                    from--;
                }
            }
            default -> {
                char stop = index > 0 ? lastOf(form.parts.get(index - 1)) : '\0';
                while (to - from < LONGEST_RUN && isRun(line.at(from - 1)) && (stop != Form.fold(line.at(from - 1)))) {
                    from--;
                }
            }
        }
        return from < to ? from : -1;
    }

    /** Where the part ends that begins at {@code from}; -1 when it does not stand there. */
    private static int after(Compiled form, int index, Line line, int from) {
        var part = form.parts.get(index);
        int to = from;
        switch (part.kind()) {
            case LITERAL -> {
                return hasLiteral(line, from, part.text()) ? from + part.text().length() : -1;
            }
            case SPACE -> {
                while (Form.isBlank(line.at(to)) && to - from < LONGEST_RUN) {
                    to++;
                }
            }
            case CODE -> {
                return form.shape.end(line, from);
            }
            case HEX -> to = CodeShape.HEX.end(line, from);
            case NUMBER -> to = CodeShape.NUMBER.end(line, from);
            case WORD -> {
                char stop = index + 1 < form.parts.size() ? firstOf(form.parts.get(index + 1)) : '\0';
                while (to - from < LONGEST_RUN && isRun(line.at(to)) && stop != Form.fold(line.at(to))) {
                    to++;
                }
                while (to > from && ".:!?".indexOf(line.at(to - 1)) >= 0) {
                    to--;
                }
            }
        }
        return to > from ? to : -1;
    }

    private static boolean hasLiteral(Line line, int from, String text) {
        if (from < line.start || from + text.length() > line.end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Form.fold(line.chars[from + i]) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRun(char c) {
        return c > ' ' && "\"'`()[]{}<>,;=\u00A0\u201C\u201D".indexOf(c) < 0;
    }

    private static char firstOf(Part part) {
        return part.text().isEmpty() ? '\0' : part.text().charAt(0);
    }

    private static char lastOf(Part part) {
        return part.text().isEmpty() ? '\0' : part.text().charAt(part.text().length() - 1);
    }
}
