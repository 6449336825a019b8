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
import org.causebook.backup.TakeBackup;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Explains backups and downloads one. */
@Path("/admin/backup")
public class BackupPages {

    private final TakeBackup takeBackup;
    private final Frames frames;

    @Inject
    BackupPages(TakeBackup takeBackup, Frames frames) {
        this.takeBackup = takeBackup;
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

    /** Streams the file. The page sends a form and not a link, because the backup is recorded in the audit trail. */
    @POST
    @Produces("application/zip")
    @RolesAllowed(Right.Id.BACK_UP)
    public Response take() {
        var backup = takeBackup.begin(frames.actor());
        return Response.ok((StreamingOutput) backup::writeTo)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + backup.fileName() + "\"")
                .build();
    }
}
