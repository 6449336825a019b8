package org.causebook.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an entry, or to a code that people met.
 *
 * @param actor login of who did it
 * @param catalog slug; empty for a code that people met and that no entry explains
 * @param code canonical text of the primary code; of an import its number
 * @param revision number of the revision that it happened to; null when it was none
 * @param text what the person said about it: the comment of a review, the text of a note
 */
public record Event(
        EventKind kind,
        String actor,
        String catalog,
        String code,
        @Nullable Integer revision,
        @Nullable String text) {

    /** What happened, as a sentence that ends with the entry: {@code anna submitted}. */
    public String sentence() {
        return actor
                + switch (kind) {
                    case SUBMITTED -> " submitted a revision of";
                    case PUBLISHED -> " published your revision of";
                    case SENT_BACK -> " sent back your revision of";
                    case MENTIONED -> " mentioned you in a note on";
                    case IMPORTED -> " imported entries for review into";
                    case IMPORT_REVIEWED -> " reviewed entries that you imported into";
                    case ASSIGNED -> " assigned you the code";
                };
    }

    /** What it happened to, for people. */
    public String what() {
        return switch (kind) {
            case IMPORTED, IMPORT_REVIEWED -> catalog;
            default -> catalog.isEmpty() ? code : catalog + " " + code;
        };
    }

    /** The path of the page where one goes on with it. */
    public String page() {
        var entry = "/admin/catalogs/" + encoded(catalog) + "/" + encoded(code);
        return switch (kind) {
            case SUBMITTED -> entry + "/review/" + revision;
            case MENTIONED -> catalog.isEmpty() ? "/admin/encountered/" + encoded(code) : entry + "#notes";
            case PUBLISHED, SENT_BACK -> entry;
            case IMPORTED -> "/admin/imports/" + encoded(code) + "?status=waiting";
            case IMPORT_REVIEWED -> "/admin/imports/" + encoded(code);
            case ASSIGNED -> "/admin/encountered/" + encoded(code);
        };
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
