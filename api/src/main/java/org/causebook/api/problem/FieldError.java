package org.causebook.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one part of a request. It never repeats what was sent: that may be long, secret or hostile.
 *
 * @param field the parameter, or the place in the body, such as {@code codes[3]}; {@code body} for the body as a whole
 * @param detail what is wrong with it, for a person
 * @param line line of the body where reading stopped, from 1; absent when the place has a name only
 * @param column column in that line, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FieldError",
        description = "What is wrong with one part of the request.",
        requiredProperties = {"field", "detail"})
public record FieldError(
        @Schema(description = "The parameter, or the place in the body.", examples = "codes[3]")
        String field,

        @Schema(description = "What is wrong with it.", examples = "must be from 1 to 500")
        String detail,

        @Schema(description = "Line of the body where reading stopped, from 1.") @Nullable
        Integer line,

        @Schema(description = "Column in that line, from 1.") @Nullable
        Integer column) {

    /** An error in a part that has a name. */
    public FieldError(String field, String detail) {
        this(field, detail, null, null);
    }
}
