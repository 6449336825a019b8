package org.causebook.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of file that entries are read from or written to. */
public enum FileFormat {
    /** The header of a catalog, then its entries, in the one shape of content. Several catalogs are several documents. */
    YAML("yaml", "YAML", "application/yaml", "yaml", Use.BOTH, true),
    /** One JSON value a line: a catalog, then its entries. Several catalogs follow each other. */
    JSON_LINES("jsonl", "JSON Lines", "application/jsonl", "jsonl", Use.BOTH, true),
    /** Comma-separated values. The header of a catalog is not in it, the entries are, whole. */
    CSV("csv", "CSV", "text/csv", "csv", Use.BOTH, true),
    /** The same, separated by tabs. */
    TSV("tsv", "TSV", "text/tab-separated-values", "tsv", Use.BOTH, true),
    /** The layout of a support article of the year 2000: a header, and a table drawn with lines. */
    ARTICLE("article", "Classic article", "text/plain", "txt", Use.BOTH, false),
    /** C and C++ headers with constants. */
    C_HEADER("c-header", "C header", "text/x-c", "h", Use.READ, false),
    /** The input of the message compiler of Windows. */
    MESSAGE_FILE("message-file", "Windows message file", "text/plain", "mc", Use.READ, false),
    /** The list of SQLSTATEs of PostgreSQL's sources. */
    ERRCODES("errcodes", "PostgreSQL errcodes", "text/plain", "txt", Use.READ, false),
    /** A table in HTML; written, a page to print. */
    HTML_TABLE("html-table", "HTML table", "text/html", "html", Use.BOTH, false),
    /** A table in Markdown. */
    MARKDOWN_TABLE("markdown-table", "Markdown table", "text/markdown", "md", Use.BOTH, false);

    private enum Use {
        READ,
        BOTH
    }

    private final String id;
    private final String label;
    private final String mediaType;
    private final String extension;
    private final Use use;
    private final boolean lossless;

    FileFormat(String id, String label, String mediaType, String extension, Use use, boolean lossless) {
        this.id = id;
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
        this.use = use;
        this.lossless = lossless;
    }

    /** The name in addresses and stored data. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** Without a character set; texts are written in UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether entries can be written in it. All can be read. */
    public boolean isWritten() {
        return use == Use.BOTH;
    }

    /** Whether entries that were written and read again are equal to what they were. */
    public boolean isLossless() {
        return lossless;
    }

    /** The formats that are written, lossless ones first. */
    public static List<FileFormat> written() {
        return Arrays.stream(values()).filter(FileFormat::isWritten).toList();
    }

    /** The format with this {@link #id()}. */
    public static Optional<FileFormat> ofId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }
}
