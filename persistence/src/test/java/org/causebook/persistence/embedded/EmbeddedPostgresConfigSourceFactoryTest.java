package org.causebook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.Application;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresConfigSourceFactoryTest {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String GIVEN = "jdbc:postgresql://db.example.org/given";

    @TempDir
    Path parent;

    private final ClassLoader original = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void bePackagedApplication() {
        Thread.currentThread().setContextClassLoader(new ClassLoader(original) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(Application.APP_CLASS_NAME) ? Object.class : super.loadClass(name, resolve);
            }
        });
    }

    @AfterEach
    void beTestAgain() {
        Thread.currentThread().setContextClassLoader(original);
    }

    @Test
    void an_application_without_a_database_is_given_the_embedded_one() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.open(parent.resolve("data"))) {
            SmallRyeConfig config = config(Map.of("quarkus.datasource.username", "of no database"));

            assertThat(config.getConfigValue(URL).getValue())
                    .isEqualTo(server.login().url());
            assertThat(config.getConfigValue("quarkus.datasource.username").getValue())
                    .isEqualTo("causebook");
            assertThat(config.getConfigValue("quarkus.datasource.password").getValue())
                    .isEqualTo(server.login().password());
        }
    }

    @Test
    void nothing_is_started_when_a_database_is_given() {
        assertThat(config(Map.of(URL, GIVEN)).getConfigValue(URL).getValue()).isEqualTo(GIVEN);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void nothing_is_started_when_a_database_is_given_for_the_running_profile() {
        assertThat(config(Map.of("%prod." + URL, GIVEN)).getConfigValue(URL).getValue())
                .isEqualTo(GIVEN);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void nothing_is_started_when_the_datasource_is_switched_off() {
        assertThat(config(Map.of("quarkus.datasource.active", "false"))
                        .getConfigValue(URL)
                        .getValue())
                .isNull();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void nothing_is_started_while_the_application_is_being_built() {
        Thread.currentThread().setContextClassLoader(original);

        assertThat(config(Map.of()).getConfigValue(URL).getValue()).isNull();
        assertThat(parent).isEmptyDirectory();
    }

    private SmallRyeConfig config(Map<String, String> given) {
        Map<String, String> values = new HashMap<>(given);
        values.put("causebook.data-dir", parent.resolve("data").toString());
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withSources(new PropertiesConfigSource(values, "given", 100))
                .withSources(new EmbeddedPostgresConfigSourceFactory())
                .build();
    }
}
