package org.causebook.code;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * An SQLSTATE: a class of two characters and a subclass of three. It is text; its leading zeros count.
 *
 * @param state five characters of 0-9 and A-Z, at least one of them a digit
 */
public record SqlStateReading(String state) implements Reading {

    private static final int LENGTH = 5;

    private static final Map<String, String> CLASSES = Map.ofEntries(
            entry("00", "success"),
            entry("01", "warning"),
            entry("02", "no data"),
            entry("03", "SQL statement not yet complete"),
            entry("07", "dynamic SQL error"),
            entry("08", "connection exception"),
            entry("09", "triggered action exception"),
            entry("0A", "feature not supported"),
            entry("0B", "invalid transaction initiation"),
            entry("0D", "invalid target type specification"),
            entry("0E", "invalid schema name list specification"),
            entry("0F", "locator exception"),
            entry("0K", "resignal when handler not active"),
            entry("0L", "invalid grantor"),
            entry("0M", "invalid SQL-invoked procedure reference"),
            entry("0N", "SQL/XML mapping error"),
            entry("0P", "invalid role specification"),
            entry("0S", "invalid transform group name specification"),
            entry("0T", "target table disagrees with cursor specification"),
            entry("0U", "attempt to assign to non-updatable column"),
            entry("0V", "attempt to assign to ordering column"),
            entry("0W", "prohibited statement encountered during trigger execution"),
            entry("0Z", "diagnostics exception"),
            entry("10", "XQuery error"),
            entry("20", "case not found"),
            entry("21", "cardinality violation"),
            entry("22", "data exception"),
            entry("23", "integrity constraint violation"),
            entry("24", "invalid cursor state"),
            entry("25", "invalid transaction state"),
            entry("26", "invalid SQL statement name"),
            entry("27", "triggered data change violation"),
            entry("28", "invalid authorization specification"),
            entry("2B", "dependent privilege descriptors still exist"),
            entry("2C", "invalid character set name"),
            entry("2D", "invalid transaction termination"),
            entry("2E", "invalid connection name"),
            entry("2F", "SQL routine exception"),
            entry("2H", "invalid collation name"),
            entry("30", "invalid SQL statement identifier"),
            entry("33", "invalid SQL descriptor name"),
            entry("34", "invalid cursor name"),
            entry("35", "invalid condition number"),
            entry("36", "cursor sensitivity exception"),
            entry("38", "external routine exception"),
            entry("39", "external routine invocation exception"),
            entry("3B", "savepoint exception"),
            entry("3C", "ambiguous cursor name"),
            entry("3D", "invalid catalog name"),
            entry("3F", "invalid schema name"),
            entry("40", "transaction rollback"),
            entry("42", "syntax error or access rule violation"),
            entry("44", "with check option violation"),
            entry("45", "unhandled user-defined exception"),
            entry("46", "SQL/JRT error"),
            entry("53", "insufficient resources"),
            entry("54", "program limit exceeded"),
            entry("55", "object not in prerequisite state"),
            entry("57", "operator intervention"),
            entry("58", "system error"),
            entry("F0", "configuration file error (PostgreSQL)"),
            entry("HV", "foreign data wrapper error"),
            entry("HW", "datalink exception"),
            entry("HY", "call-level interface condition"),
            entry("HZ", "remote database access condition"),
            entry("IM", "driver manager condition (ODBC)"),
            entry("P0", "PL/pgSQL error (PostgreSQL)"),
            entry("S0", "ODBC 2 condition"),
            entry("S1", "ODBC 2 condition"),
            entry("XX", "internal error (PostgreSQL)"));

    /** @throws IllegalArgumentException when the text has another shape */
    public SqlStateReading {
        if (!hasShape(state)) {
            throw new IllegalArgumentException("An SQLSTATE has five digits and upper-case letters");
        }
    }

    @Override
    public Format format() {
        return Format.SQLSTATE;
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
        return Optional.ofNullable(CLASSES.get(classCode()));
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

    /** Whether upper-case text has the shape of an SQLSTATE. Five letters would be any word, so a digit is asked for. */
    public static boolean hasShape(String text) {
        return text.length() == LENGTH
                && Ascii.all(text, c -> Ascii.isUpperCaseLetter(c) || Ascii.isDigit(c))
                && Ascii.any(text, Ascii::isDigit);
    }

    /** Whether a text of this shape is an SQLSTATE before it is anything else. */
    public static boolean isLikely(String state) {
        boolean digitsOnly = Ascii.all(state, Ascii::isDigit);
        return digitsOnly ? state.charAt(0) == '0' : CLASSES.containsKey(state.substring(0, 2));
    }
}
