package org.causebook.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the text of a C or C++ header apart. It goes once over the text, and notes comments apart from the rest.
 */
final class CTokens {

    enum Kind {
        NAME,
        NUMBER,
        CHARACTER,
        STRING,
        SIGN,
        /** A line that begins with a number sign, without it and with all its continuations. */
        DIRECTIVE
    }

    record Token(Kind kind, String text, int line) {

        boolean is(String other) {
            return text.equals(other) && kind != Kind.STRING && kind != Kind.CHARACTER;
        }
    }

    /** What stands in a comment, from its first to its last line. */
    record Comment(int first, int last, String text) {}

    /** More than that is no header that anyone wrote by hand, and a token takes about 60 bytes. */
    static final int MOST = 1_000_000;

    private static final List<String> LONG_SIGNS = List.of("<<", ">>", "&&", "||", "==", "!=", "<=", ">=", "::");

    private final String text;
    private final boolean cut;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line;
    private boolean lineBegins = true;

    private CTokens(String text, int line, boolean cut) {
        this.text = text;
        this.line = line;
        this.cut = cut;
    }

    /** The tokens and comments of a text whose first line has that number. */
    static CTokens of(String text, int line) {
        var tokens = new CTokens(text, line, false);
        tokens.read();
        return tokens;
    }

    /** The tokens of the beginning of a text, which may end within a comment. */
    static CTokens ofBeginning(String text) {
        var tokens = new CTokens(text, 1, true);
        tokens.read();
        return tokens;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Comment> comments() {
        return comments;
    }

    private void read() {
        while (at < text.length()) {
            if (tokens.size() + comments.size() > MOST) {
                throw tooMany(line);
            }
            char character = text.charAt(at);
            if (skipsBlank(character)) {
                continue;
            }
            if (character == '#' && lineBegins) {
                directive();
            } else {
                lineBegins = false;
                token(character);
            }
        }
    }

    static UnreadableFile tooMany(int line) {
        return new UnreadableFile(line, 0, "The file has more than " + MOST + " names, numbers and signs. Divide it.");
    }

    /** Steps over white space, the end of a line that goes on, and a comment. */
    private boolean skipsBlank(char character) {
        if (character == '\n') {
            line++;
            lineBegins = true;
            at++;
        } else if (Character.isWhitespace(character)) {
            at++;
        } else if (continues()) {
            at = text.indexOf('\n', at) + 1;
            line++;
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else {
            return false;
        }
        return true;
    }

    private boolean continues() {
        return text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at);
    }

    private void lineComment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        comments.add(new Comment(line, line, text.substring(at + 2, end)));
        at = end;
    }

    private void blockComment() {
        int first = line;
        int end = text.indexOf("*/", at + 2);
        if (end < 0 && cut) {
            at = text.length();
            return;
        }
        if (end < 0) {
            throw new UnreadableFile(first, 0, "The comment that begins here does not end.");
        }
        for (int i = at; i < end; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        comments.add(new Comment(first, line, text.substring(at + 2, end)));
        at = end + 2;
    }

    private void directive() {
        int first = line;
        var logical = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.startsWith("//", at)) {
                lineComment();
            } else if (text.startsWith("/*", at)) {
                blockComment();
                logical.append(' ');
            } else if (continues()) {
                at = text.indexOf('\n', at) + 1;
                line++;
                logical.append(' ');
            } else if (text.charAt(at) == '"') {
                int start = at;
                string('"');
                logical.append(text, start, at);
            } else if (isQuoteCharacter()) {
                int end = text.indexOf('\'', at + 2) + 1;
                logical.append(text, at, end);
                at = end;
            } else {
                logical.append(text.charAt(at));
                at++;
            }
        }
        tokens.add(new Token(Kind.DIRECTIVE, logical.toString().strip(), first));
    }

    /** A quotation mark in apostrophes begins no string. An apostrophe alone may stand in a text. */
    private boolean isQuoteCharacter() {
        return text.startsWith("'\"'", at) || text.startsWith("'\\\"'", at);
    }

    private void token(char character) {
        int start = at;
        if (isNamePart(character) && !Character.isDigit(character)) {
            skipName();
            add(Kind.NAME, text.substring(start, at));
        } else if (Character.isDigit(character)) {
            skipNumber();
            add(Kind.NUMBER, text.substring(start, at));
        } else if (character == '"' || character == '\'') {
            int first = line;
            string(character);
            tokens.add(new Token(character == '"' ? Kind.STRING : Kind.CHARACTER, text.substring(start, at), first));
        } else {
            var sign = LONG_SIGNS.stream()
                    .filter(each -> text.startsWith(each, at))
                    .findFirst()
                    .orElse(String.valueOf(character));
            at += sign.length();
            add(Kind.SIGN, sign);
        }
    }

    private void add(Kind kind, String token) {
        tokens.add(new Token(kind, token, line));
    }

    private static boolean isNamePart(char character) {
        return character == '_' || character == '$' || Character.isLetterOrDigit(character);
    }

    private void skipName() {
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
    }

    /** With suffix, fraction, and apostrophes between digits. */
    private void skipNumber() {
        while (at < text.length() && (isNamePart(text.charAt(at)) || "'.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    /** To the closing mark, or the end of the line. */
    private void string(char mark) {
        at++;
        while (at < text.length() && text.charAt(at) != mark && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
        }
        at = Math.min(text.length(), at + (at < text.length() && text.charAt(at) == mark ? 1 : 0));
    }
}
