package org.causebook.ui.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;

/**
 * What a reader is told when there is no page to show.
 *
 * @param detail what went wrong, in full sentences
 * @param request the number under which the log knows the request; empty when it has none
 */
public record ErrorPage(int status, String title, String detail, Optional<String> request) {

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance error(ErrorPage error);
    }

    /** The page for a status. */
    static ErrorPage of(int status, Optional<String> request) {
        return switch (status) {
            case 400 -> new ErrorPage(status, "Invalid filter or link", "A part of it has no meaning here.", request);
            case 401 ->
                new ErrorPage(
                        status,
                        "You are not signed in",
                        "Nothing was done. Sign in in another tab, come back here, and send the form again:"
                                + " what you typed is still there when you go back.",
                        request);
            case 403 ->
                new ErrorPage(
                        status,
                        "Your role does not allow this",
                        "Nothing was done. An administrator can give you another role.",
                        request);
            case 404 ->
                new ErrorPage(
                        status, "There is no such page", "The address may be mistyped, or the page is gone.", request);
            case 405 ->
                new ErrorPage(
                        status,
                        "That cannot be done here",
                        "This address only answers other kinds of request.",
                        request);
            case 406 ->
                new ErrorPage(
                        status, "Not in this form", "This address has nothing of the media type asked for.", request);
            case 410 -> new ErrorPage(status, "This is gone", "What was here is not kept any more.", request);
            case 413 -> new ErrorPage(status, "Too long", "What was sent is longer than this page takes.", request);
            case 429 ->
                new ErrorPage(status, "Too many requests", "Please wait a moment before the next one.", request);
            case 503 ->
                new ErrorPage(
                        status,
                        "Not available right now",
                        "Causebook cannot answer at the moment. Please try again shortly.",
                        request);
            default -> of(status < 500, status, request);
        };
    }

    /** The page for a form that came while the server, or its database, takes nothing: a page would have been shown. */
    static ErrorPage formNotTaken(Optional<String> request) {
        return new ErrorPage(
                503,
                "Not possible right now",
                "Causebook takes no changes at the moment. What you typed is still there when you go back."
                        + " Please try again shortly.",
                request);
    }

    /** The page for a parameter that has no meaning. */
    public static ErrorPage badRequest(InvalidQuery invalid) {
        var detail = "The parameter “" + invalid.field() + "” is at fault: it " + invalid.getMessage() + ".";
        return new ErrorPage(400, "Invalid filter or link", detail, Optional.empty());
    }

    /** The page as a reply; {@link ErrorPages} writes it, or whoever knows what surrounds it. */
    public Response reply() {
        return Response.status(status).entity(this).type(Reply.HTML).build();
    }

    String html() {
        return Reply.html(Templates.error(this));
    }

    private static ErrorPage of(boolean theirs, int status, Optional<String> request) {
        return theirs
                ? new ErrorPage(status, "This does not work", "The request cannot be answered as it is.", request)
                : new ErrorPage(status, "Something went wrong", "The fault is ours. It has been logged.", request);
    }
}
