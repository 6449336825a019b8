package org.causebook.ui.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.causebook.mail.KeepAddress;
import org.causebook.mail.MailAddresses.Kept;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/**
 * Where the link in a mail leads that asks to confirm an address. Opening it confirms nothing, because programs that look
 * for malware open it too.
 */
@Path("/mail/{key}")
@Produces(Reply.HTML)
public class AddressPages {

    private final KeepAddress addresses;

    @Inject
    AddressPages(KeepAddress addresses) {
        this.addresses = addresses;
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance address(Kept kept, String key);

        static native TemplateInstance deleted();
    }

    @GET
    @PermitAll
    public Response page(@PathParam("key") String key) {
        var kept = addresses.asked(key).orElseThrow(NotFoundException::new);
        return reply(Templates.address(kept, key));
    }

    @POST
    @PermitAll
    public Response confirm(@PathParam("key") String key) {
        if (!addresses.confirm(key)) {
            throw new NotFoundException();
        }
        return PrivateReply.to("/mail/" + Addresses.encoded(key)).build();
    }

    @POST
    @Path("/delete")
    @PermitAll
    public Response delete(@PathParam("key") String key) {
        if (!addresses.refuse(key)) {
            throw new NotFoundException();
        }
        return reply(Templates.deleted());
    }

    /** The address of the page is the key to it, so no other site may learn it from a link. */
    private static Response reply(TemplateInstance page) {
        return PrivateReply.page(page).header("Referrer-Policy", "no-referrer").build();
    }
}
