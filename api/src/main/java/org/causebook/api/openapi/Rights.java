package org.causebook.api.openapi;

import org.eclipse.microprofile.openapi.models.Operation;

/** Whether an operation needs a right, which its annotations say by the security scheme. */
public final class Rights {

    /** The scheme's name, for {@code @SecurityRequirement}: the API token in the header Authorization. */
    public static final String TOKEN = "token";

    private Rights() {}

    static boolean areNeeded(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }
}
