package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;

/** The embedded PostgreSQL cannot start. The message tells the operator why, in one line. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    private Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    static Refusal because(String message, Throwable cause) {
        return new Refusal(message, cause);
    }

    static Refusal because(String message, IOException cause) {
        return because(message + ": " + reason(cause) + ".", (Throwable) cause);
    }

    private static String reason(IOException cause) {
        String text = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        String lowerCase = text.toLowerCase(Locale.ROOT);
        if (lowerCase.contains("no space left") || lowerCase.contains("not enough space")) {
            return "the disk is full";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied for " + text;
        }
        return cause instanceof FileSystemException problem && problem.getReason() != null
                ? problem.getReason() + " (" + problem.getFile() + ")"
                : text;
    }
}
