package org.causebook.ui.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.regex.Pattern;

/** Replies that are the same for everyone. They are rendered at once: an error must become a status, not half a page. */
public final class Reply {

    /** The media type of pages. */
    public static final String HTML = "text/html;charset=UTF-8";

    /** The media type of texts for a terminal. */
    public static final String TEXT = "text/plain;charset=UTF-8";

    /** For terminals and browsers alike: one that asks for nothing in particular gets text. */
    public static final String HTML_AFTER_TEXT = "text/html;charset=UTF-8;qs=0.9";

    /** The header by which a lookup says how far the public changes had come when the database was read for it. */
    public static final String POSITION = "Causebook-Position";

    /** Says that the answer is the same for everyone; the application then adds freshness and validators. */
    private static final String PUBLIC = "public";

    /** What a template leaves of a line whose tags print nothing. */
    private static final Pattern EMPTY_INDENT = Pattern.compile("(?<=\\n)[ \\t]+(?=\\n)");

    private Reply() {}

    /** A page. */
    public static ResponseBuilder page(TemplateInstance page) {
        return shared(Response.ok(html(page), HTML));
    }

    /** A text for a terminal. */
    public static ResponseBuilder text(String text) {
        return of(text, TEXT);
    }

    /** A text of another media type, with its character set. */
    public static ResponseBuilder of(String text, String type) {
        return shared(Response.ok(text, type));
    }

    /** An answer that lies elsewhere for good; the address is a path of ours, already encoded. */
    public static ResponseBuilder moved(String address) {
        return shared(Response.status(Response.Status.PERMANENT_REDIRECT)).header(HttpHeaders.LOCATION, address);
    }

    /** An answer that lies elsewhere for this question. */
    public static ResponseBuilder elsewhere(String address) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address);
    }

    /** The text of a page. */
    public static String html(TemplateInstance page) {
        return EMPTY_INDENT.matcher(page.render()).replaceAll("");
    }

    private static ResponseBuilder shared(ResponseBuilder reply) {
        return reply.header(HttpHeaders.CACHE_CONTROL, PUBLIC);
    }
}
