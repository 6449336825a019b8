package org.causebook.api.caching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.causebook.account.CurrentActor;
import org.causebook.api.request.NextPage;
import org.causebook.catalog.Audience;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers what anyone may ask. Anonymous readers hear about public catalogs, and all of them hear the same; who may read
 * internal catalogs hears about these too, in an answer that nobody keeps.
 */
@ApplicationScoped
public class Readership {

    private final CurrentActor current;

    @Inject
    Readership(CurrentActor current) {
        this.current = current;
    }

    /** Answers with what that audience may know. */
    public <T> RestResponse<T> answer(Function<Audience, T> question) {
        var audience = audience();
        var response = RestResponse.ResponseBuilder.ok(question.apply(audience));
        if (audience == Audience.PUBLIC) {
            response.header(HttpHeaders.CACHE_CONTROL, "public");
        }
        return response.build();
    }

    /** Answers with a page of a list. */
    public <T> RestResponse<T> page(
            UriInfo request, Function<Audience, T> question, Function<T, @Nullable String> next) {
        var audience = audience();
        var list = question.apply(audience);
        var token = next.apply(list);
        return audience == Audience.PUBLIC
                ? NextPage.of(list, token, request)
                : NextPage.ofPrivate(list, token, request);
    }

    /** Who asks. */
    public Audience audience() {
        return current.get().audience();
    }
}
