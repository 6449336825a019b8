package org.causebook.api.problem;

import java.util.List;
import java.util.UUID;

/** What a problem of each type looks like, for the description of the API. */
public final class ProblemExample {

    private static final UUID RECORD = UUID.fromString("5f0c7f0e-6f3f-4b57-9b06-3f2f6a1d2c41");

    private ProblemExample() {}

    /** An example of that type. */
    public static Problem of(ProblemType type) {
        return switch (type) {
            case INTERNAL_ERROR -> Problem.internal(RECORD);
            case MALFORMED_REQUEST -> faulty(type, new FieldError("codes[3]", "has a value of the wrong type", 1, 24));
            case INVALID_REQUEST -> faulty(type, new FieldError("catalog", "there is no such catalog"));
            case NOT_A_CODE -> faulty(type, new FieldError("code", "The text does not have the form of a code."));
            case INVALID_CONTENT ->
                faulty(type, new FieldError("causes[0].explanation", "says why the code comes up, and is missing"));
            case CODE_TAKEN ->
                faulty(type, new FieldError("code", "belongs to catalogs/iissync/3"))
                        .against("/api/v1/catalogs/iissync/codes/3");
            case CATALOG_TAKEN -> faulty(type, new FieldError("slug", "belongs to another catalog"));
            default -> Problem.of(type);
        };
    }

    private static Problem faulty(ProblemType type, FieldError fault) {
        return Problem.of(type).with(List.of(fault));
    }
}
