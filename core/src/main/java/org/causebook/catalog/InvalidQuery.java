package org.causebook.catalog;

/** A request asks for something in a way that has no meaning. The message is for the one who asked. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidQuery(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The name of the parameter that is at fault. */
    public String field() {
        return field;
    }
}
