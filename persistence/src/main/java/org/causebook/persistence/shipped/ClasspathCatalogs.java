package org.causebook.persistence.shipped;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.causebook.shipped.ShippedCatalog;
import org.causebook.shipped.ShippedFiles;
import org.causebook.shipped.TakeInShippedCatalogs;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The catalog files on the class path, and taking them in at a start. */
@ApplicationScoped
class ClasspathCatalogs implements ShippedFiles {

    private static final Logger LOG = Logger.getLogger(ClasspathCatalogs.class);
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

    /** Where no migrations run, the database is none to take anything in: a restore brings its own. */
    void onStart(
            @Observes StartupEvent event,
            TakeInShippedCatalogs takeIn,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrated) {
        if (migrated) {
            takeIn(takeIn.pending(), takeIn);
        }
    }

    /** While the database takes one file in, another thread reads the next ones: a first start has many. */
    private static void takeIn(List<ShippedFile> pending, TakeInShippedCatalogs takeIn) {
        var reader = Executors.newSingleThreadExecutor();
        try {
            pending.stream()
                    .<ShippedFile>map(file -> new ReadAhead(file, CompletableFuture.supplyAsync(file::read, reader)))
                    .toList()
                    .forEach(file -> takeIn.takeIn(file)
                            .ifPresent(outcome -> LOG.infof(
                                    "Catalog %s: %d entries added, %d revised, %d proposed for review, %d postponed",
                                    file.slug(),
                                    outcome.added(),
                                    outcome.revised(),
                                    outcome.proposed(),
                                    outcome.postponed())));
        } finally {
            reader.shutdownNow();
        }
    }

    /** A file that another thread reads. */
    private record ReadAhead(ShippedFile file, CompletableFuture<ShippedCatalog> reading) implements ShippedFile {

        @Override
        public String slug() {
            return file.slug();
        }

        @Override
        public String digest() {
            return file.digest();
        }

        @Override
        public ShippedCatalog read() {
            try {
                return reading.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
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
