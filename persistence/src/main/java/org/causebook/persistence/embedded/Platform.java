package org.causebook.persistence.embedded;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The operating system and processor that Causebook runs on, in the words of the packaged binaries' file names. */
final class Platform {

    private static final String SYSTEM = System.getProperty("os.name", "");
    private static final String ARCHITECTURE = System.getProperty("os.arch", "");
    private static final boolean WINDOWS = SYSTEM.startsWith("Windows");

    private Platform() {}

    static String program(String name) {
        return WINDOWS ? name + ".exe" : name;
    }

    /** Whether the running account is one that PostgreSQL refuses to run as. */
    static boolean isRoot() {
        return !WINDOWS
                && ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    }

    /** @throws Refusal if this package was built for another platform */
    static URL binaries() throws IOException {
        for (String name : names()) {
            URL found = Platform.class.getClassLoader().getResource(name);
            if (found != null) {
                return found;
            }
        }
        throw new Refusal("This package carries no PostgreSQL for " + SYSTEM + " on " + ARCHITECTURE
                + ". Build Causebook on this platform, or give it a database with QUARKUS_DATASOURCE_JDBC_URL.");
    }

    private static List<String> names() {
        String common = "postgres-" + system() + "-" + architecture();
        // Alpine has another C library, with which the common Linux binaries do not start.
        return Files.exists(Path.of("/etc/alpine-release"))
                ? List.of(common + "-alpine_linux.txz")
                : List.of(common + ".txz");
    }

    private static String system() {
        if (WINDOWS) {
            return "windows";
        }
        return SYSTEM.startsWith("Mac") ? "darwin" : SYSTEM.toLowerCase(Locale.ROOT);
    }

    private static String architecture() {
        return switch (ARCHITECTURE) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case "ppc64le" -> "ppcle_64";
            default -> ARCHITECTURE;
        };
    }
}
