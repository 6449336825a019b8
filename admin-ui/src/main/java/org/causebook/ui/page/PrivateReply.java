package org.causebook.ui.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Replies for one person. Neither a proxy nor the browser may keep them: they must be gone after signing out. */
public final class PrivateReply {

    private static final String NO_STORE = "no-store";

    private PrivateReply() {}

    /** A page, or a part of one. */
    public static ResponseBuilder page(TemplateInstance page) {
        return page(Response.Status.OK.getStatusCode(), page);
    }

    /** A page that says why something was not done: 409, 412 or 422, or 200. */
    public static ResponseBuilder page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(Reply.html(page))
                .type(Reply.HTML)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    /** Where to go after an action; the address is a path of ours, already encoded. */
    public static ResponseBuilder to(String address) {
        return Reply.elsewhere(address).header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
}
