package org.causebook.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A template that shows how programs write the codes of a catalog, such as {@code curl: ({code})}.
 *
 * <p>{@code {code}} stands exactly once for a code in the catalog's notation; {@code {hex}} in its place stands for one in
 * hexadecimal digits, marked as such or not. {@code {number}} and {@code {word}} stand for one number or word that does not
 * matter. All other text is literal: case does not matter, a run of white space matches any run, and quotes match any kind
 * of quote.
 */
public final class Form {

    private static final int LONGEST = 200;
    private static final int SHORTEST_LITERAL = 3;

    private final List<Part> parts;

    private Form(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What a part of a form matches. */
    public enum Kind {
        LITERAL,
        SPACE,
        CODE,
        HEX,
        NUMBER,
        WORD;
    }

    /**
     * A part of a form.
     *
     * @param text the literal, {@linkplain #fold folded}; empty for other kinds
     */
    public record Part(Kind kind, String text) {

        /** Whether the code stands there. */
        public boolean isCode() {
            return kind == Kind.CODE || kind == Kind.HEX;
        }
    }

    /**
     * Reads a template.
     *
     * @throws InvalidForm if it breaks a rule
     */
    public static Form parse(String template) {
        String text = template.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new InvalidForm("must have 1 to " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw new InvalidForm("must be one line without control characters");
        }
        Form form = new Form(split(text));
        form.check();
        return form;
    }

    private static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            Kind kind = isBlank(c) ? Kind.SPACE : placeholder(text, at);
            if (kind == Kind.LITERAL) {
                literal.append(fold(c));
                at++;
                continue;
            }
            addLiteral(parts, literal);
            parts.add(new Part(kind, ""));
            at = kind == Kind.SPACE ? Ascii.span(text, at, Form::isBlank) : text.indexOf('}', at) + 1;
        }
        addLiteral(parts, literal);
        return parts;
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Part(Kind.LITERAL, literal.toString()));
            literal.setLength(0);
        }
    }

    private static Kind placeholder(String text, int at) {
        for (Kind kind : List.of(Kind.CODE, Kind.HEX, Kind.NUMBER, Kind.WORD)) {
            if (text.startsWith("{" + kind.name().toLowerCase(Locale.ROOT) + "}", at)) {
                return kind;
            }
        }
        return Kind.LITERAL;
    }

    private void check() {
        long codes = parts.stream().filter(Part::isCode).count();
        if (codes != 1) {
            throw new InvalidForm("must contain {code} or {hex} exactly once");
        }
        for (int i = 1; i < parts.size(); i++) {
            if (isPlaceholder(i) && isPlaceholder(i - 1)) {
                throw new InvalidForm("needs text or a space between two placeholders");
            }
        }
        int code = codeIndex();
        if (!isAnchored(code, -1) && !isAnchored(code, 1)) {
            throw new InvalidForm("needs text of at least " + SHORTEST_LITERAL
                    + " characters that touches {code} or is one word away from it");
        }
    }

    private int codeIndex() {
        int at = 0;
        while (!parts.get(at).isCode()) {
            at++;
        }
        return at;
    }

    /** Whether enough literal text stands on that side of the code, at most one placeholder away. */
    private boolean isAnchored(int code, int step) {
        int placeholders = 0;
        int length = 0;
        for (int i = code + step; i >= 0 && i < parts.size(); i += step) {
            if (isPlaceholder(i)) {
                length = 0;
                placeholders++;
            } else {
                length += parts.get(i).text().length();
            }
            if (placeholders > 1) {
                return false;
            }
            if (length >= SHORTEST_LITERAL) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlaceholder(int index) {
        Kind kind = parts.get(index).kind();
        return kind != Kind.LITERAL && kind != Kind.SPACE;
    }

    /** The parts in order. Two placeholders never stand side by side. */
    public List<Part> parts() {
        return parts;
    }

    /** How much literal text the form has: of two forms that match, the longer one is the more specific. */
    public int weight() {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }

    /** Whether the character counts as white space in forms. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    /** Lower case for the 26 letters, and one character for all kinds of quotes; other characters stay. */
    public static char fold(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 'a' - 'A');
        }
        return "'`\u00B4\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB".indexOf(c) >= 0 ? '"' : c;
    }
}
