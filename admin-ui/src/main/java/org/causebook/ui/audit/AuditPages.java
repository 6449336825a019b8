package org.causebook.ui.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.account.AuditQuery;
import org.causebook.account.ReadAudit;
import org.causebook.account.Right;
import org.causebook.catalog.InvalidQuery;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

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
            var page = audit.list(frames.actor(), AuditQuery.of(filter.raw()));
            return PrivateReply.page(Templates.audit(frames.of(Section.AUDIT), new AuditList(filter, page)))
                    .build();
        } catch (InvalidQuery invalid) {
            return ErrorPage.badRequest(invalid).reply();
        }
    }
}
