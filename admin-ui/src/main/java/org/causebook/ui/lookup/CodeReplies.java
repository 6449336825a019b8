package org.causebook.ui.lookup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import org.causebook.ui.page.Reply;
import org.causebook.ui.page.Site;

/** The replies about one code, in one media type: the same statuses and headers whether for a browser or a terminal. */
enum CodeReplies {
    PAGE {
        @Override
        ResponseBuilder tell(LookupView view) {
            return Reply.page(LookupTemplates.code(view));
        }

        @Override
        ResponseBuilder refuse(String typed, NoCodeView view) {
            TemplateInstance page = LookupTemplates.noCode(typed, view);
            return Reply.page(page);
        }
    },
    TEXT {
        @Override
        ResponseBuilder tell(LookupView view) {
            return Reply.text(LookupText.of(view));
        }

        @Override
        ResponseBuilder refuse(String typed, NoCodeView view) {
            return Reply.text(NoCodeText.of(view));
        }
    };

    abstract ResponseBuilder tell(LookupView view);

    abstract ResponseBuilder refuse(String typed, NoCodeView view);

    /** The answer; 404 when no entry gives one, though the decode does. */
    ResponseBuilder answer(LookupView view, Site site) {
        return withLinks(tell(view), view, site).status(view.known() ? Status.OK : Status.NOT_FOUND);
    }

    /** The way to the code's own address, with the answer for those who do not follow. */
    ResponseBuilder moved(LookupView view, Site site, String address) {
        return withLinks(tell(view), view, site)
                .status(Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, address);
    }

    Response noCode(String typed, NoCodeView view) {
        return refuse(typed, view).status(Status.BAD_REQUEST).build();
    }

    private static ResponseBuilder withLinks(ResponseBuilder reply, LookupView view, Site site) {
        return reply.header(
                        HttpHeaders.LINK,
                        "<" + view.apiAddress() + ">; rel=\"alternate\"; type=\"" + MediaType.APPLICATION_JSON + "\"")
                .header(HttpHeaders.LINK, "<" + site.of(view.address()) + ">; rel=\"canonical\"");
    }
}
