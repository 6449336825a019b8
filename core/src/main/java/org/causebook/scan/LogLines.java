package org.causebook.scan;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Cuts a text into lines as it comes in, in a buffer of fixed size. */
final class LogLines {

    private final char[] buffer = new char[Line.LONGEST];
    private final LineReader reader;
    private final Line line;
    private final Normaliser normaliser = new Normaliser();
    private int filled;
    /** Whether the line holds what only machines read: tags, entities, control sequences. */
    private boolean marked;

    LogLines(LineReader reader) {
        this.reader = reader;
        this.line = reader.line();
        line.number = 1;
    }

    /** Reads the text to its end; returns how many lines it has. */
    int read(Reader text) throws IOException {
        boolean begun = false;
        int read = text.read(buffer, 0, Line.LONGEST);
        while (read >= 0) {
            filled += read;
            begun |= read > 0;
            takeLines();
            if (filled == Line.LONGEST) {
                takePiece();
            }
            read = text.read(buffer, filled, Line.LONGEST - filled);
        }
        boolean open = filled > 0 || line.cut > 0;
        take(0, filled);
        return open ? line.number : begun ? line.number - 1 : 0;
    }

    /** Reads a text that is held in memory. */
    int read(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void takeLines() {
        int start = 0;
        for (int i = 0; i < filled; i++) {
            char c = buffer[i];
            if (c > '<') {
                continue;
            }
            marked |= c == '<' || c == '&' || c == '\u001B';
            if (c == '\n') {
                take(start, i > start && buffer[i - 1] == '\r' ? i - 1 : i);
                line.number++;
                line.cut = 0;
                start = i + 1;
            }
        }
        keep(start);
    }

    /** A line longer than the buffer is read in pieces, cut where no word is torn apart if there is such a place. */
    private void takePiece() {
        int end = filled;
        while (end > Line.LONGEST / 2 && Line.isWord(buffer[end - 1])) {
            end--;
        }
        take(0, end);
        line.cut += end;
        keep(end);
    }

    private void keep(int from) {
        filled -= from;
        System.arraycopy(buffer, from, buffer, 0, filled);
    }

    private void take(int start, int end) {
        line.chars = buffer;
        line.origin = null;
        line.start = start;
        line.end = end;
        if (marked) {
            normaliser.normalise(line);
            marked = false;
        }
        reader.read();
    }
}
