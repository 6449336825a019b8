package org.causebook.api.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.api.openapi.Rights;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.mail.KeepAddress;
import org.causebook.mail.KeepAddress.NoMailServer;
import org.causebook.mail.MailAddress;
import org.causebook.mail.MailAddresses.Kept;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The address that the caller's notifications are sent to. */
@Path("/api/v1/account/email")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = Rights.TOKEN)
@Tag(name = "Notifications")
public class EmailResource {

    private final KeepAddress addresses;
    private final CurrentActor actor;

    @Inject
    EmailResource(KeepAddress addresses, CurrentActor actor) {
        this.addresses = addresses;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Operation(
            operationId = "showEmail",
            summary = "Show one's e-mail address",
            description = "The address that one's notifications are sent to.")
    @APIResponse(responseCode = "200", description = "The address.")
    public EmailResponse show() {
        return EmailResponse.from(addresses.own(actor.get()));
    }

    @PUT
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceEmail",
            summary = "Replace one's e-mail address",
            description = "A mail asks to confirm it. Until then nothing else is sent there.")
    @APIResponse(responseCode = "200", description = "The address.")
    public EmailResponse replace(@NotNull @Valid EmailRequest request) {
        return EmailResponse.from(Optional.of(addresses.choose(actor.get(), new MailAddress(request.email()))));
    }

    @DELETE
    @RolesAllowed(Right.Id.KEEP_OWN_ACCOUNT)
    @Operation(
            operationId = "removeEmail",
            summary = "Delete one's e-mail address",
            description = "What was to be sent to it is deleted too. There may be none.")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @APIResponse(responseCode = "204", description = "It is deleted.")
    public void remove() {
        addresses.forget(actor.get());
    }

    @ServerExceptionMapper
    Response off(NoMailServer error) {
        return Problem.of(ProblemType.NO_MAIL_SERVER).response();
    }

    /** An address. */
    @Schema(name = "ReplaceEmail", description = "An e-mail address.", requiredProperties = "email")
    public record EmailRequest(
            @NotNull(message = "is missing")
            @Schema(description = "The address, without a name.", examples = "anna@example.org")
            String email) {}

    /** The address that the caller's notifications are sent to. */
    @Schema(
            name = "Email",
            description = "The address that notifications are sent to.",
            requiredProperties = {"email", "confirmed", "trouble"})
    public record EmailResponse(
            @Schema(nullable = true, description = "The address; null for none.", examples = "anna@example.org")
            @Nullable
            String email,

            @Schema(description = "Whether it was confirmed. Only then notifications are sent there.")
            boolean confirmed,

            @Schema(
                    nullable = true,
                    description = "Why the last mail was given up; null if it was taken.",
                    examples = "the mail server answered 550")
            @Nullable
            String trouble) {

        static EmailResponse from(Optional<Kept> kept) {
            return new EmailResponse(
                    kept.map(each -> each.address().value()).orElse(null),
                    kept.map(Kept::confirmed).orElse(false),
                    kept.map(Kept::trouble).orElse(null));
        }
    }
}
