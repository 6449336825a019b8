package org.causebook.api.lookup;

import org.causebook.code.SqlStateReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of an SQLSTATE. */
@Schema(
        name = "SqlStateParts",
        description = "The parts of an SQLSTATE.",
        requiredProperties = {"classCode", "className", "subclass", "severity"})
public record SqlStateParts(
        @Schema(description = "The first two characters.", examples = "08")
        String classCode,

        @Schema(
                nullable = true,
                description = "What the class stands for; null when no standard says.",
                examples = "connection exception")
        @Nullable
        String className,

        @Schema(description = "The last three characters.", examples = "006")
        String subclass,

        @Schema(
                description = "How serious the class is.",
                enumeration = {"success", "informational", "warning", "error"})
        String severity) {

    static SqlStateParts from(SqlStateReading reading) {
        return new SqlStateParts(
                reading.classCode(),
                reading.className().orElse(null),
                reading.subclass(),
                reading.severity().label());
    }
}
