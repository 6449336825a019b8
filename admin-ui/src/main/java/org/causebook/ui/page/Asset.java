package org.causebook.ui.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file that pages load, plain and compressed. The hash in its address keeps a browser from mixing two releases. */
final class Asset {

    private static final int HASH_CHARACTERS = 16;

    /** Comments and indentation, which browsers do not need. A comment that begins with {@code !} is a licence. */
    private static final Pattern FOR_PEOPLE = Pattern.compile("/\\*[^!].*?\\*/|(?<=\\n)\\s+", Pattern.DOTALL);

    private final String name;
    private final byte[] bytes;
    private final byte[] gzipped;
    private final String hash;

    private Asset(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.gzipped = gzip(bytes);
        this.hash = hash(bytes);
    }

    /** A file of the class path. */
    static Asset file(String name, String path) {
        return new Asset(name, read(path));
    }

    /** A style sheet made of several of ours, so that a page waits for one. */
    static Asset styles(String name, String... parts) {
        var css = new StringBuilder();
        for (var part : parts) {
            var text = new String(read("/assets/" + part), StandardCharsets.UTF_8);
            css.append(FOR_PEOPLE.matcher(text).replaceAll("")).append('\n');
        }
        return new Asset(name, css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(String path) {
        try (var file = Asset.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return name;
    }

    /** Where a page finds it. */
    String address() {
        return "/assets/" + hash + "/" + name;
    }

    String hash() {
        return hash;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The same, compressed. */
    byte[] gzipped() {
        return gzipped.clone();
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** Each file is compressed once and sent often. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    String mediaType() {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css;charset=UTF-8";
            case ".js" -> "text/javascript;charset=UTF-8";
            case ".svg" -> "image/svg+xml";
            case ".ico" -> "image/x-icon";
            case ".png" -> "image/png";
            default -> throw new IllegalArgumentException("no media type is known for " + name);
        };
    }
}
