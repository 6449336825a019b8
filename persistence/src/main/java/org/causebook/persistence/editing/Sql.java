package org.causebook.persistence.editing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** One SQL statement with named parameters. */
final class Sql {

    private final NativeQuery<Tuple> query;

    private Sql(NativeQuery<Tuple> query) {
        this.query = query;
    }

    static Sql of(EntityManager database, String statement) {
        return new Sql(database.unwrap(Session.class).createNativeQuery(statement, Tuple.class));
    }

    Sql with(String name, Object value) {
        query.setParameter(name, value);
        return this;
    }

    /** A null needs its type said, or PostgreSQL takes it for bytes. */
    Sql withText(String name, @Nullable String value) {
        query.setParameter(name, value, String.class);
        return this;
    }

    List<Row> rows() {
        return query.getResultList().stream().map(Row::new).toList();
    }

    Optional<Row> first() {
        return rows().stream().findFirst();
    }

    /** For statements that return nothing; the number of rows that they touched. */
    int run() {
        return query.executeUpdate();
    }
}
