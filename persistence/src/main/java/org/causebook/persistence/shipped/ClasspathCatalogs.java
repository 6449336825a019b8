package org.causebook.persistence.shipped;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalog files on the class path. */
@ApplicationScoped
class ClasspathCatalogs implements ShippedFiles {

    private static final String ENDING = ".yaml";

    private final String directory;
    private final Optional<Set<String>> wanted;

    /**
     * @param directory on the class path
     * @param wanted slugs of the catalogs to take in; all when empty
     */
    @Inject
    ClasspathCatalogs(
            @ConfigProperty(name = "causebook.shipped.directory", defaultValue = "catalogs") String directory,
            @ConfigProperty(name = "causebook.shipped.catalogs") Optional<Set<String>> wanted) {
        this.directory = directory;
        this.wanted = wanted;
    }

    @Override
    public List<ShippedFile> all() {
        var files = new TreeMap<String, ShippedFile>();
        try {
            ClassPathUtils.consumeAsPaths(directory, found -> {
                try (var paths = Files.list(found)) {
                    paths.filter(path -> path.toString().endsWith(ENDING)).forEach(path -> {
                        var file = read(path);
                        if (wanted.map(slugs -> slugs.contains(file.slug())).orElse(true)) {
                            files.put(file.slug(), file);
                        }
                    });
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.copyOf(files.values());
    }

    private static ShippedFile read(Path path) {
        try {
            var name = String.valueOf(path.getFileName());
            var bytes = Files.readAllBytes(path);
            return new BytesOfFile(name.substring(0, name.length() - ENDING.length()), digest(bytes), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static final class BytesOfFile implements ShippedFile {

        private final String slug;
        private final String digest;
        private final byte[] bytes;

        BytesOfFile(String slug, String digest, byte[] bytes) {
            this.slug = slug;
            this.digest = digest;
            this.bytes = bytes;
        }

        @Override
        public String slug() {
            return slug;
        }

        @Override
        public String digest() {
            return digest;
        }

        @Override
        public ShippedCatalog read() {
            return YamlCatalogs.read(slug + ENDING, bytes);
        }
    }
}
