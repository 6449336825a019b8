package org.causebook.ui.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.signin.ManageSecondFactor;
import org.causebook.ui.frame.Done;
import org.causebook.ui.frame.Frame;
import org.causebook.ui.frame.Frames;
import org.causebook.ui.frame.Section;
import org.causebook.ui.frame.Toast;
import org.causebook.ui.page.PrivateReply;
import org.causebook.ui.page.Reply;

/** Where administrators say which roles need a second factor. */
@Path(SecondFactorRolePages.ADDRESS)
@Produces(Reply.HTML)
public class SecondFactorRolePages {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance secondFactorRoles(Frame frame, List<RoleChoice> roles);
    }

    static final String ADDRESS = "/admin/second-factor";

    private final ManageSecondFactor manage;
    private final Frames frames;

    @Inject
    SecondFactorRolePages(ManageSecondFactor manage, Frames frames) {
        this.manage = manage;
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response form() {
        var required = manage.requiredRoles(frames.actor());
        var roles = Role.ofAccounts().stream()
                .map(role -> new RoleChoice(role, required.contains(role)))
                .toList();
        return PrivateReply.page(Templates.secondFactorRoles(frames.of(Section.ACCOUNTS), roles))
                .build();
    }

    @POST
    @RolesAllowed(Right.Id.MANAGE_ACCOUNTS)
    public Response save(@FormParam("roles") List<String> chosen) {
        Set<Role> roles =
                chosen.stream().map(Role::ofId).flatMap(Optional::stream).collect(Collectors.toSet());
        manage.require(frames.actor(), roles);
        return Done.at(AccountPages.ADDRESS, Toast.SECOND_FACTOR_ROLES_SAVED);
    }

    /** A role to choose. */
    public record RoleChoice(Role role, boolean chosen) {}
}
