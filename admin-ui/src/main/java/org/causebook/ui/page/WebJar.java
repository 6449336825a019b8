package org.causebook.ui.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Files of WebJars, at the version that is on the class path: nobody need repeat it. */
final class WebJar {

    private WebJar() {}

    /** Where the class path has a file. */
    static String path(String artifact, String file) {
        return "/META-INF/resources/webjars/" + artifact + "/" + version(artifact) + "/" + file;
    }

    private static String version(String artifact) {
        var path = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        try (var file = WebJar.class.getResourceAsStream(path)) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(file, path));
            return Objects.requireNonNull(properties.getProperty("version"), path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
