package org.causebook.api.openapi;

/** The security scheme of operations that need a right. */
public final class Rights {

    /** The scheme's name, for {@code @SecurityRequirement}: an API token in the header Authorization. */
    public static final String TOKEN = "token";

    private Rights() {}
}
