package org.causebook.scan;

import java.io.IOException;
import java.io.Reader;

/** Cuts a text into lines as it comes in, in a buffer of fixed size. */
final class LogLines {

    /** A longer line is read in pieces, cut where no word is torn apart if there is such a place. */
    private static final int LONGEST = 1 << 16;

    private final char[] buffer = new char[LONGEST];
    private final LinePass pass;
    private final Line line = new Line();
    private int filled;

    LogLines(LinePass pass) {
        this.pass = pass;
        line.chars = buffer;
        line.number = 1;
    }

    /** Reads the text to its end; returns how many lines it has. */
    int read(Reader text) throws IOException {
        boolean begun = false;
        int read = text.read(buffer, 0, LONGEST);
        while (read >= 0) {
            filled += read;
            begun |= read > 0;
            takeLines();
            if (filled == LONGEST) {
                takePiece();
            }
            read = text.read(buffer, filled, LONGEST - filled);
        }
        boolean open = filled > 0 || line.cut > 0;
        pass(0, filled);
        return open ? line.number : begun ? line.number - 1 : 0;
    }

    private void takeLines() {
        int start = 0;
        for (int i = 0; i < filled; i++) {
            if (buffer[i] == '\n') {
                pass(start, i > start && buffer[i - 1] == '\r' ? i - 1 : i);
                line.number++;
                line.cut = 0;
                start = i + 1;
            }
        }
        keep(start);
    }

    private void takePiece() {
        int end = filled;
        while (end > LONGEST / 2 && Line.isWord(buffer[end - 1])) {
            end--;
        }
        pass(0, end);
        line.cut += end;
        keep(end);
    }

    private void keep(int from) {
        filled -= from;
        System.arraycopy(buffer, from, buffer, 0, filled);
    }

    private void pass(int start, int end) {
        line.start = start;
        line.end = end;
        pass.read(line);
    }
}
