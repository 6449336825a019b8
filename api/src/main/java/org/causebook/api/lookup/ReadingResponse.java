package org.causebook.api.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.causebook.code.HttpReading;
import org.causebook.code.NumericReading;
import org.causebook.code.Reading;
import org.causebook.code.SqlStateReading;
import org.causebook.code.StatusValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One way to take a code. What this way does not have is absent. */
@JsonInclude(Include.NON_NULL)
@Schema(
        name = "Reading",
        description = "One way to take the code. What this way does not have is absent.",
        requiredProperties = {"as", "canonical"})
public record ReadingResponse(
        @Schema(
                description = "How it was taken.",
                enumeration = {"decimal", "hexadecimal", "http", "enhanced", "sqlstate", "prefixed", "symbol"})
        String as,

        @Schema(description = "The text that addresses this reading.", examples = "2148598792")
        String canonical,

        @Schema(description = "The value, 0 to 4294967295.", examples = "2148598792") @Nullable
        Long value,

        @Schema(description = "The value as unsigned decimal.", examples = "2148598792") @Nullable
        String unsigned,

        @Schema(description = "The value as signed decimal of 32 bits.", examples = "-2146368504") @Nullable
        String signed,

        @Schema(description = "The value in hexadecimal.", examples = "0x80110408") @Nullable
        String hex,

        @Schema(description = "What its bits say after the likeliest plan.") @Nullable
        LayoutResponse layout,

        @Schema(description = "The same for every plan that fits, the likeliest first.") @Nullable
        List<LayoutResponse> layouts,

        @Schema(description = "The parts of an HTTP status.") @Nullable
        HttpParts http,

        @Schema(description = "The parts of an SQLSTATE.") @Nullable
        SqlStateParts sqlState) {

    /** What the API says about a reading. */
    public static ReadingResponse from(Reading reading) {
        if (reading instanceof NumericReading number) {
            return of(number, number.status());
        }
        return new ReadingResponse(
                reading.format().label(),
                reading.canonical(),
                reading.value().map(StatusValue::unsigned).orElse(null),
                null,
                null,
                null,
                null,
                null,
                reading instanceof HttpReading http ? HttpParts.from(http) : null,
                reading instanceof SqlStateReading state ? SqlStateParts.from(state) : null);
    }

    private static ReadingResponse of(NumericReading number, StatusValue value) {
        var layouts = number.layouts().stream().map(LayoutResponse::from).toList();
        return new ReadingResponse(
                number.format().label(),
                number.canonical(),
                value.unsigned(),
                value.decimal(),
                Integer.toString(value.signed()),
                value.hex(),
                layouts.get(0),
                layouts,
                null,
                null);
    }
}
