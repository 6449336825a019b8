package org.causebook.code;

import java.util.Optional;

/**
 * An SQLSTATE: a class of two characters and a subclass of three. It is text; its leading zeros count.
 *
 * @param state five characters of 0-9 and A-Z, at least one of them a digit
 */
public record SqlStateReading(String state) implements Reading {

    /** @throws IllegalArgumentException when the text has another shape */
    public SqlStateReading {
        if (!SqlStates.hasShape(state)) {
            throw new IllegalArgumentException("An SQLSTATE has five digits and upper-case letters");
        }
    }

    @Override
    public Form form() {
        return Form.SQLSTATE;
    }

    @Override
    public String canonical() {
        return state;
    }

    /** The first two characters. */
    public String classCode() {
        return state.substring(0, 2);
    }

    /** The last three characters; {@code 000} when the state says nothing beyond its class. */
    public String subclass() {
        return state.substring(2);
    }

    /** What the class stands for, where the SQL standard or a widespread database defines it. */
    public Optional<String> className() {
        return SqlStates.className(classCode());
    }

    /** How bad it is, as the class tells. */
    public Severity severity() {
        return switch (classCode()) {
            case "00" -> Severity.SUCCESS;
            case "01" -> Severity.WARNING;
            case "02" -> Severity.INFORMATIONAL;
            default -> Severity.ERROR;
        };
    }
}
