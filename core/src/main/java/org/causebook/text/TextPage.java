package org.causebook.text;

import java.util.List;

/** A text for a terminal in the making, 80 columns wide. */
public final class TextPage {

    /** How wide a terminal is, and how wide support articles were. */
    public static final int WIDTH = 80;

    private static final int INDENT = 2;

    /** A longer one would leave no room for the text beside it. */
    private static final int LONGEST_MARK = WIDTH / 2;

    private final StringBuilder text = new StringBuilder();

    /** A line as it is, which the caller knows to fit. */
    public TextPage line(String line) {
        text.append(TextLines.harmless(line).stripTrailing()).append('\n');
        return this;
    }

    /** An empty line. */
    public TextPage gap() {
        text.append('\n');
        return this;
    }

    /** A heading, underlined all its length. */
    public TextPage heading(String heading, char underline) {
        var lines = TextLines.wrap(heading, WIDTH);
        lines.forEach(this::line);
        var longest = lines.stream().mapToInt(TextLines::length).max().orElse(0);
        return line(String.valueOf(underline).repeat(longest));
    }

    /** A rule across the page. */
    public TextPage rule(char character) {
        return line(String.valueOf(character).repeat(WIDTH));
    }

    /** A text, wrapped and indented by so many steps. */
    public TextPage paragraph(String paragraph, int steps) {
        return hanging("", paragraph, steps);
    }

    /** A text behind a mark or a label; further lines stand below the text. Below a long one, all of them do. */
    public TextPage hanging(String mark, String paragraph, int steps) {
        if (mark.length() > LONGEST_MARK) {
            return paragraph(mark, steps).paragraph(paragraph, steps + 1);
        }
        var indent = " ".repeat(INDENT * steps);
        var lead = indent + mark;
        var lines = TextLines.wrap(paragraph, WIDTH - lead.length());
        line(lead + lines.get(0));
        lines.subList(1, lines.size()).forEach(more -> line(" ".repeat(lead.length()) + more));
        return this;
    }

    /** Several lines. */
    public TextPage lines(List<String> lines) {
        lines.forEach(each -> paragraph(each, 0));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
