package org.causebook.persistence.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param columns all but the generated ones, which compute themselves
 */
record Table(String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    String copyOut() {
        return "copy " + target() + " to stdout";
    }

    String copyIn() {
        return "copy " + target() + " from stdin";
    }

    String quotedName() {
        return quoted(name);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private String target() {
        return quotedName() + columns.stream().map(Table::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
