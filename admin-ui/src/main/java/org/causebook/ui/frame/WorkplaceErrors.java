package org.causebook.ui.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import org.causebook.ui.page.ErrorPage;
import org.causebook.ui.page.ErrorPages;
import org.causebook.ui.page.Reply;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps the navigation on a page that tells a signed-in person why there is nothing else to see. */
public class WorkplaceErrors {

    private static final Logger LOG = Logger.getLogger(WorkplaceErrors.class);
    private static final String WORKPLACE = "/admin/";

    /** From here on the plain page has to do: a page that asks the database helps nobody who sends too much. */
    private static final int TOO_MANY_REQUESTS = 429;

    private final Frames frames;

    @Inject
    WorkplaceErrors(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "frame")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance error(Frame frame, ErrorPage error);
    }

    /** A request that is refused early is still on the event loop, where nothing may ask the database who sent it. */
    @ServerResponseFilter(priority = ErrorPages.PRIORITY + 1)
    public Uni<Void> surround(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (!path.startsWith(WORKPLACE) || response.getStatus() >= TOO_MANY_REQUESTS) {
            return Uni.createFrom().voidItem();
        }
        var told = ErrorPages.told(request, response);
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .item(() -> page(path, told.get()))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .onFailure()
                        .recoverWithItem(WorkplaceErrors::withoutFrame)
                        .invoke(page -> page.ifPresent(html -> ErrorPages.show(response, html)))
                        .replaceWithVoid();
    }

    /** Empty when nobody is signed in. */
    private Optional<String> page(String path, ErrorPage error) {
        return frames.actor().account().isEmpty()
                ? Optional.empty()
                : Optional.of(Reply.html(Templates.error(frames.at(path), error)));
    }

    /** The plain page says the same. */
    private static Optional<String> withoutFrame(Throwable failure) {
        LOG.warnf("An error is shown without the navigation: %s", failure);
        return Optional.empty();
    }
}
