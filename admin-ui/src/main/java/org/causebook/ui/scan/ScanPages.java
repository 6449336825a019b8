package org.causebook.ui.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.causebook.scan.LogText;
import org.causebook.scan.ScanLog;
import org.causebook.sighting.CurrentEncounters;
import org.causebook.ui.page.FormParts;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Takes a log, pasted or as a file, and shows it with its codes marked. The log is in the answer and nowhere else. */
@Path("/scan")
@Produces(Reply.HTML)
public class ScanPages {

    private final ScanLog scanLog;
    private final CurrentEncounters met;

    @Inject
    public ScanPages(ScanLog scanLog, CurrentEncounters met) {
        this.scanLog = scanLog;
        this.met = met;
    }

    @GET
    @PermitAll
    public Response form() {
        return Reply.page(ScanTemplates.form(false)).build();
    }

    /** Reads the form from the stream: the framework would write an uploaded file to disk. */
    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response scan(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
        var form = FormParts.read(type, body);
        var log = log(form);
        if (log.isBlank()) {
            return PrivateReply.page(ScanTemplates.form(true)).build();
        }
        var scan = scanLog.scan(new StringReader(log), List.of());
        if (form.part("count").length > 0) {
            met.add(scan);
        }
        return PrivateReply.page(ScanTemplates.scan(ScanView.of(scan, log))).build();
    }

    private static String log(FormParts form) throws IOException {
        var file = form.part("file");
        if (file.length == 0) {
            return new String(form.part("text"), StandardCharsets.UTF_8);
        }
        var text = new StringWriter(file.length);
        LogText.decode(new ByteArrayInputStream(file)).transferTo(text);
        return text.toString();
    }
}
