package org.causebook.exchange;

/** A file cannot be read, or not from some place on. Nothing of it should be used. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String reason;

    /**
     * @param line where, from 1; 0 for the file as a whole
     * @param column where in the line, from 1; 0 for the whole line
     * @param reason why, for the one who brought the file, as a sentence
     */
    public UnreadableFile(int line, int column, String reason) {
        super("line " + line + ", column " + column + ": " + reason);
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** The file as a whole is refused. */
    public UnreadableFile(String reason) {
        this(0, 0, reason);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String reason() {
        return reason;
    }
}
