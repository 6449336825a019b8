package org.causebook.ui.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causebook.account.AuditQuery;
import org.causebook.account.ReadAudit;
import org.causebook.account.ReadAudit.AuditRecord;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.QueryText;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first. */
@Path(AuditPages.ADDRESS)
@Produces(Reply.HTML)
public class AuditPages {

    static final String ADDRESS = "/admin/audit";

    private final ReadAudit audit;
    private final Frames frames;

    @Inject
    AuditPages(ReadAudit audit, Frames frames) {
        this.audit = audit;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "audit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance audit(Frame frame, AuditList list);
    }

    @GET
    @RolesAllowed(Right.Id.READ_AUDIT)
    public Response audit(@BeanParam AuditFilter filter) {
        try {
            var query = AuditQuery.of(filter.raw());
            var page = audit.list(frames.actor(), query);
            var list = new AuditList(filter, page, audit.count(frames.actor(), query));
            return PrivateReply.page(Templates.audit(frames.of(Section.AUDIT), list))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }

    /** The filter in the address. */
    public record AuditFilter(
            @QueryParam("login") @Nullable String login,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("after") @Nullable String after) {

        AuditQuery.Raw raw() {
            return new AuditQuery.Raw(
                    login,
                    action == null
                            ? null
                            : action.strip().toLowerCase(Locale.ROOT).replace(' ', '-'),
                    subject,
                    null,
                    after);
        }

        /** The login to look for, as typed. */
        public String loginShown() {
            return login == null ? "" : login;
        }

        /** The action to look for, as typed. */
        public String actionShown() {
            return action == null ? "" : action;
        }

        /** The subject to look for, as typed. */
        public String subjectShown() {
            return subject == null ? "" : subject;
        }
    }

    /** A page of the audit trail. */
    public record AuditList(AuditFilter filter, Page<AuditRecord> page, int total) {

        /** Its records as lines. */
        public List<AuditLine> lines() {
            return page.items().stream().map(AuditLine::new).toList();
        }

        /** Where older records are. */
        public Optional<String> next() {
            return page.next()
                    .map(token -> new QueryText()
                            .add("login", filter.login())
                            .add("action", filter.action())
                            .add("subject", filter.subject())
                            .add("after", token)
                            .on(AuditPages.ADDRESS));
        }
    }

    /** A record as a line of the list. */
    public record AuditLine(AuditRecord record) {

        /**
         * One field, before and after.
         *
         * @param before null when there was nothing
         * @param after null when there is nothing now
         */
        public record Field(
                String name,
                @Nullable String before,
                @Nullable String after) {}

        /** All fields of the record. */
        public List<Field> fields() {
            var event = record.event();
            var names = new LinkedHashSet<>(event.before().keySet());
            names.addAll(event.after().keySet());
            return names.stream()
                    .map(name -> new Field(
                            name, event.before().get(name), event.after().get(name)))
                    .toList();
        }

        /** What was done, in words: {@code entry submitted}. */
        public String action() {
            return record.event().action().replace('-', ' ');
        }

        /** All records of the same subject. */
        public String subjectAddress() {
            return new QueryText().add("subject", record.event().subject()).on(AuditPages.ADDRESS);
        }
    }
}
