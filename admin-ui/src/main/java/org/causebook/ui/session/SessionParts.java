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
import java.util.regex.Pattern;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** The parts of public pages that depend on the reader. A script puts them into the page. */
@Path("/session/parts")
@Produces(Reply.HTML)
public class SessionParts {

    /** Limits the work for a page that shows very many entries. */
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

    /** Empty for people who are not signed in; their mark is deleted. */
    @GET
    @PermitAll
    public Response parts(@QueryParam("entry") List<String> entries) {
        var asking = actor.get();
        if (asking.account().isEmpty()) {
            return Response.noContent()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .cookie(MarkSignedIn.SignedInMark.gone())
                    .build();
        }
        var shown = entries.stream()
                .limit(MAX_ENTRIES)
                .map(EntryPlace::read)
                .flatMap(Optional::stream)
                .toList();
        var unknown = entries.stream()
                .limit(MAX_ENTRIES)
                .map(UnknownCode::read)
                .flatMap(Optional::stream)
                .toList();
        return PrivateReply.page(Templates.parts(new SessionView(asking, shown, unknown)))
                .build();
    }

    /** Who reads a public page, the entries on it, and the codes that have none. */
    public record SessionView(Actor actor, List<EntryPlace> entries, List<UnknownCode> unknown) {

        public SessionView {
            entries = List.copyOf(entries);
            unknown = List.copyOf(unknown);
        }

        /** Whether the actor may begin a draft. */
        public boolean edits() {
            return actor.may(Right.EDIT_ENTRIES);
        }

        /** Whether the actor may see the whole history. */
        public boolean seesHistory() {
            return actor.may(Right.READ_WORK);
        }
    }

    /** An entry on a public page, as the page names it: {@code iissync/3}. */
    public record EntryPlace(String catalog, String code) {

        private static final Pattern NAME =
                Pattern.compile("([a-z0-9][a-z0-9-]{0,62})/([A-Za-z0-9+-][A-Za-z0-9._:+-]{0,63})");

        static Optional<EntryPlace> read(String name) {
            var matcher = NAME.matcher(name);
            return matcher.matches()
                    ? Optional.of(new EntryPlace(matcher.group(1), matcher.group(2)))
                    : Optional.empty();
        }

        /** The name that the page uses. */
        public String name() {
            return catalog + "/" + code;
        }

        /** Where editors work on it. */
        public String address() {
            return "/admin/catalogs/" + Addresses.encoded(catalog) + "/" + Addresses.encoded(code);
        }
    }

    /** A code without an entry on a public page, as the page names it: {@code +/2148598811}. */
    public record UnknownCode(String code) {

        private static final Pattern NAME = Pattern.compile("\\+/([A-Za-z0-9+-][A-Za-z0-9._:+-]{0,63})");

        static Optional<UnknownCode> read(String name) {
            var matcher = NAME.matcher(name);
            return matcher.matches() ? Optional.of(new UnknownCode(matcher.group(1))) : Optional.empty();
        }

        /** The name that the page uses. */
        public String name() {
            return "+/" + code;
        }

        /** Where editors begin an entry for it. */
        public String address() {
            return "/admin/entries/new?code=" + Addresses.encoded(code);
        }
    }
}
