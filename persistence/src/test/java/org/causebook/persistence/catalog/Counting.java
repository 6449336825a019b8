package org.causebook.persistence.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that writes down what makes a round trip to the database: statements, and the ends of transactions. */
final class Counting {

    private static final List<String> ROUND_TRIPS =
            List.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit", "rollback");

    private final List<String> roundTrips = new ArrayList<>();
    private final DataSource dataSource;

    Counting(DataSource real) {
        dataSource = watched(DataSource.class, real);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The names of the JDBC methods that went to the database. */
    List<String> roundTrips() {
        return roundTrips;
    }

    private <T> T watched(Class<T> type, Object real) {
        var proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(real, method, arguments));
        return type.cast(proxy);
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        if (ROUND_TRIPS.contains(method.getName())) {
            roundTrips.add(method.getName());
        }
        try {
            var result = method.invoke(real, arguments);
            if (result instanceof Connection) {
                return watched(Connection.class, result);
            }
            return result instanceof PreparedStatement ? watched(PreparedStatement.class, result) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
