package org.causebook.persistence.catalog;

/** Which catalogs a question reaches, as the condition in HQL that every question about the alias {@code c} carries. */
enum Reach {
    PUBLIC("c.visibility = 'public'"),
    ALL("c.visibility in ('public', 'internal')");

    private final String condition;

    Reach(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
