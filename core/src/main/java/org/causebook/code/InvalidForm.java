package org.causebook.code;

/** A text is no valid {@link Form}. The message tells an editor what to change. */
public final class InvalidForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidForm(String message) {
        super(message);
    }
}
