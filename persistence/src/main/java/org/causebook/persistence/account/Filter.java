package org.causebook.persistence.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The conditions of a list, of which those apply that the caller asked for. */
final class Filter {

    private final StringBuilder hql = new StringBuilder("true = true");
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition with the parameter of that name, if there is a value. */
    Filter and(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> {
            hql.append(" and (").append(condition).append(')');
            parameters.put(name, present);
        });
        return this;
    }

    /** The text with what {@code like} would read as wildcards escaped by backslashes. */
    static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    String condition() {
        return hql.toString();
    }

    String sortedBy(String order) {
        return hql + " order by " + order;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
