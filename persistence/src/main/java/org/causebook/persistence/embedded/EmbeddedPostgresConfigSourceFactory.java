package org.causebook.persistence.embedded;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts the embedded PostgreSQL and makes it the application's datasource when the configuration names no database.
 * It starts nothing when {@code quarkus.datasource.jdbc.url} is set, in any source and profile, or when
 * {@code quarkus.datasource.active} is false.
 *
 * <p>{@code causebook.data-dir} is the data directory, by default {@code causebook-data} in the working directory.
 * {@link DataDirectory} describes its contents. {@code causebook.disk-reserve} is how much room {@link DiskGuard} keeps.
 */
public final class EmbeddedPostgresConfigSourceFactory implements ConfigSourceFactory {

    private static final String DATASOURCE = "quarkus.datasource.";
    private static final String URL = DATASOURCE + "jdbc.url";
    private static final String DATA_DIRECTORY = "causebook.data-dir";
    private static final String DEFAULT_DATA_DIRECTORY = "causebook-data";
    private static final String RESERVE = "causebook.disk-reserve";
    private static final String DEFAULT_RESERVE = "128M";

    /** Above system properties (400): a user name configured without a URL does not belong to this database. */
    private static final int ORDINAL = 500;

    private static final int EXIT_CODE = 1;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean wanted = isApplication() && value(context, URL).isEmpty() && isActive(context);
        return wanted ? List.of(start(dataDirectory(context), reserve(context))) : List.of();
    }

    private static ConfigSource start(String directory, long reserve) {
        Login login = open(directory, reserve);
        Map<String, String> values = Map.of(
                URL, login.url(), DATASOURCE + "username", Login.USER, DATASOURCE + "password", login.password());
        return new PropertiesConfigSource(values, "embedded PostgreSQL", ORDINAL);
    }

    private static Login open(String directory, long reserve) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.open(directory, reserve);
            server.closeAfterApplication();
            return server.login();
        } catch (Refusal e) {
            throw LaunchMode.current() == LaunchMode.NORMAL ? endOfProgram(e) : e;
        }
    }

    /**
     * Prints the one line that the operator needs. Any other exception would be printed with a hundred lines of stack
     * trace; this one makes Quarkus skip the rest of the start silently and exit.
     */
    private static RuntimeException endOfProgram(Refusal refusal) {
        System.err.println(refusal.getMessage());
        Quarkus.asyncExit(EXIT_CODE);
        return new PreventFurtherStepsException(refusal.getMessage(), EXIT_CODE);
    }

    /** The build reads the configuration too and needs no database. It runs before this class is generated. */
    private static boolean isApplication() {
        try {
            Thread.currentThread().getContextClassLoader().loadClass(Application.APP_CLASS_NAME);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isActive(ConfigSourceContext context) {
        return !value(context, DATASOURCE + "active").equals("false");
    }

    private static String dataDirectory(ConfigSourceContext context) {
        String configured = value(context, DATA_DIRECTORY);
        return configured.isEmpty() ? DEFAULT_DATA_DIRECTORY : configured;
    }

    private static long reserve(ConfigSourceContext context) {
        String configured = value(context, RESERVE);
        return new MemorySizeConverter()
                .convert(configured.isEmpty() ? DEFAULT_RESERVE : configured)
                .asLongValue();
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue().strip();
    }
}
