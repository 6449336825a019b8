package org.causebook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The unpacked programs of PostgreSQL. They lie inside the data directory, where no other account can replace them.
 *
 * @param home the directory above {@code bin}
 */
record Binaries(Path home) {

    /**
     * Unpacks what the package carries, unless an earlier start has done so.
     *
     * @throws Refusal if the package carries nothing for this platform or the disk has no room (60 MB)
     */
    static Binaries unpack(DataDirectory directory) {
        try {
            Archive archive = new Archive(Platform.binaries());
            Path home = directory.binaries().resolve(archive.fingerprint());
            if (!Files.isDirectory(home)) {
                OwnerOnly.createDirectory(directory.binaries());
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot unpack PostgreSQL into " + directory.binaries(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(Platform.program(name));
    }

    /** Frees the room of other versions; call it when none of their programs is running. */
    void deleteOthers() {
        try (var siblings = Files.newDirectoryStream(home.resolveSibling(""))) {
            for (Path each : siblings) {
                if (!each.equals(home)) {
                    FileTree.delete(each);
                }
            }
        } catch (IOException e) {
            throw Refusal.because("Causebook cannot delete old programs in " + home.resolveSibling(""), e);
        }
    }

    private static void unpack(Archive archive, Path home) throws IOException {
        Path unfinished = home.resolveSibling("unfinished");
        FileTree.delete(unfinished);
        OwnerOnly.createDirectory(unfinished);
        archive.unpack(unfinished);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
}
