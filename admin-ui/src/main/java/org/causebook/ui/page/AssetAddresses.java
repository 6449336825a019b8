package org.causebook.ui.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Where pages find what they load, written <code>{asset:own('causebook.css')}</code> in templates. */
@TemplateExtension(namespace = "asset")
final class AssetAddresses {

    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private AssetAddresses() {}

    static String own(String name) {
        return Assets.named(name)
                .map(Asset::address)
                .orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    }

    /** A file of a WebJar, at the version that is on the class path: the template need not repeat it. */
    static String webjar(String artifact, String file) {
        return "/webjars/" + artifact + "/" + VERSIONS.computeIfAbsent(artifact, AssetAddresses::version) + "/" + file;
    }

    private static String version(String artifact) {
        var path = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        try (var file = AssetAddresses.class.getResourceAsStream(path)) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(file, path));
            return Objects.requireNonNull(properties.getProperty("version"), path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
