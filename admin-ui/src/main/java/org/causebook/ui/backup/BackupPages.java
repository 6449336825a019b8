package org.causebook.ui.backup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.causebook.account.Right;
import org.causebook.backup.BackUp;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Explains backups and writes one. */
@Path("/admin/backup")
public class BackupPages {

    private final BackUp backUp;
    private final Frames frames;

    @Inject
    BackupPages(BackUp backUp, Frames frames) {
        this.backUp = backUp;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "backup")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance backup(Frame frame);
    }

    @GET
    @Produces(Reply.HTML)
    @RolesAllowed(Right.Id.BACK_UP)
    public Response explain() {
        return PrivateReply.page(Templates.backup(frames.of(Section.BACKUP))).build();
    }

    /** The file, written while it is sent. It is a form because it is noted in the audit trail. */
    @POST
    @Produces("application/zip")
    @RolesAllowed(Right.Id.BACK_UP)
    public Response take() {
        var backup = backUp.begin(frames.actor());
        return Response.ok((StreamingOutput) backup::writeTo)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + backup.fileName() + "\"")
                .build();
    }
}
