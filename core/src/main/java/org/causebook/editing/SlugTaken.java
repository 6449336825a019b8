package org.causebook.editing;

/** Another catalog has that slug, or continues that article. */
public final class SlugTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field {@code slug} or {@code article.number} */
    public SlugTaken(String field) {
        super(field + " belongs to another catalog");
        this.field = field;
    }

    /** What is taken. */
    public String field() {
        return field;
    }
}
