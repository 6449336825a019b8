package org.causebook.ui.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.ui.page.Reply;

/** The page that explains the API and lets a reader try it; a script fills it from the OpenAPI document. */
@Path("/api")
@Produces(Reply.HTML)
public class ConsolePages {

    @CheckedTemplate(basePath = "console")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance console();
    }

    @GET
    @PermitAll
    public Response console() {
        return Reply.page(Templates.console()).build();
    }
}
