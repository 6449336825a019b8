package org.causebook.api.command;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** One line of a terminal that says how far something has come. Where nobody looks, it says nothing. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream to;
    private final boolean seen;
    private boolean shown;

    ProgressBar(PrintStream to) {
        this.to = to;
        this.seen = isTerminal(System.getenv("TERM"), System.getenv("CI"));
    }

    /** Java cannot say where standard error goes; pipelines have no kind of terminal, or say that they are one. */
    static boolean isTerminal(@Nullable String kind, @Nullable String pipeline) {
        return kind != null && !kind.equals("dumb") && pipeline == null;
    }

    void show(int percent) {
        if (seen) {
            shown = true;
            to.print("\r" + line(percent));
            to.flush();
        }
    }

    /** Leaves the line as it is. */
    void end(int percent) {
        if (shown) {
            show(percent);
            to.println();
        }
    }

    static String line(int percent) {
        int done = WIDTH * percent / 100;
        return "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + String.format("%3d %%", percent);
    }
}
