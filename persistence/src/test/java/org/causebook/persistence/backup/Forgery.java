package org.causebook.persistence.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup whose manifest was changed, with a checksum that fits. */
final class Forgery {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forgery() {}

    static Path of(Path backup, Consumer<ObjectNode> change) throws IOException {
        var forged = backup.resolveSibling("forged.zip");
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (var entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(BackupWriter.MANIFEST)) {
                    var manifest = (ObjectNode) JSON.readTree(bytes);
                    change.accept(manifest);
                    bytes = JSON.writeValueAsBytes(manifest);
                    to.setComment(Sha256.of(bytes));
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(bytes);
            }
        }
        return forged;
    }
}
