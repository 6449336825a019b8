package org.causebook.code;

import java.util.List;
import java.util.Optional;

/**
 * A number of 32 bits.
 *
 * @param form decimal or hexadecimal: how the digits were taken
 * @param status the number
 */
public record NumericReading(Form form, StatusValue status) implements Reading {

    /** @throws IllegalArgumentException when the form is not one of numbers */
    public NumericReading {
        if (form != Form.DECIMAL && form != Form.HEXADECIMAL) {
            throw new IllegalArgumentException("A number is written in decimal or hexadecimal");
        }
    }

    @Override
    public String canonical() {
        return status.canonical();
    }

    @Override
    public Optional<StatusValue> value() {
        return Optional.of(status);
    }

    /** What the bits say, the likeliest layout first; never empty. */
    public List<Layout> layouts() {
        return Layouts.of(status);
    }
}
