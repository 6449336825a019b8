package org.causebook.ui.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The parts of public pages that depend on who looks; a script puts them where they belong. */
@Path("/session/parts")
@Produces(Reply.HTML)
public class SessionParts {

    /** A page of a code that more catalogs know does not get more of these. */
    private static final int MAX_ENTRIES = 30;

    private final CurrentActor actor;

    @Inject
    SessionParts(CurrentActor actor) {
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "session")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance parts(SessionView view);
    }

    /** Nothing for those who are not signed in, whose mark is then taken away. */
    @GET
    @PermitAll
    public Response parts(@QueryParam("entry") List<String> entries) {
        var asking = actor.get();
        if (asking.account().isEmpty()) {
            return Response.noContent()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .cookie(SignedInMark.gone())
                    .build();
        }
        var shown = entries.stream()
                .limit(MAX_ENTRIES)
                .map(EntryPlace::read)
                .flatMap(Optional::stream)
                .toList();
        return PrivateReply.page(Templates.parts(new SessionView(asking, shown)))
                .build();
    }
}
