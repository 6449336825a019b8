package org.causebook.ui.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A file of ours that pages load. The hash in its address keeps a browser from mixing two releases. */
final class Asset {

    private static final int HASH_CHARACTERS = 16;

    private final String name;
    private final byte[] bytes;
    private final String hash;

    private Asset(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.hash = hash(bytes);
    }

    /** Reads the file from the class path. */
    static Asset load(String name) {
        try (var file = Asset.class.getResourceAsStream("/assets/" + name)) {
            return new Asset(name, Objects.requireNonNull(file, name).readAllBytes());
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

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    String mediaType() {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css;charset=UTF-8";
            case ".js" -> "text/javascript;charset=UTF-8";
            case ".svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no media type is known for " + name);
        };
    }
}
