package org.causebook.api.caching;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.causebook.account.CurrentActor;
import org.causebook.api.request.PageResponse;
import org.causebook.catalog.Audience;
import org.causebook.lookup.Lookup;
import org.causebook.sighting.CurrentEncounters;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers public reads of the API with what the caller may know. Anonymous callers get public catalogs, in a response
 * that is marked as public. Callers who may read internal catalogs get these too, in a response that nobody caches.
 */
@ApplicationScoped
public class AudienceResponses {

    /** The header by which a lookup says how far the public changes had come when the database was read for it. */
    static final String POSITION = "Causebook-Position";

    private final CurrentActor current;
    private final CurrentVertxRequest request;
    private final CurrentEncounters met;

    @Inject
    AudienceResponses(CurrentActor current, CurrentVertxRequest request, CurrentEncounters met) {
        this.current = current;
        this.met = met;
        this.request = request;
    }

    /** Answers with what that audience may know. */
    public <T> RestResponse<T> answer(Function<Audience, T> question) {
        var audience = audience();
        return answer(audience, question.apply(audience)).build();
    }

    /** Answers with what that audience may know of a code, in that shape. */
    public <T> RestResponse<T> lookup(Function<Audience, Lookup> question, Function<Lookup, T> shape) {
        var audience = audience();
        var lookup = question.apply(audience);
        met.add(lookup);
        return answer(audience, shape.apply(lookup))
                .header(POSITION, lookup.asOf().text())
                .build();
    }

    private static <T> RestResponse.ResponseBuilder<T> answer(Audience audience, T answer) {
        var response = RestResponse.ResponseBuilder.ok(answer);
        return audience == Audience.PUBLIC ? response.header(HttpHeaders.CACHE_CONTROL, "public") : response;
    }

    /** Answers with a page of a list. */
    public <T> RestResponse<PageResponse<T>> page(UriInfo request, Function<Audience, PageResponse<T>> question) {
        var audience = audience();
        var page = question.apply(audience);
        return audience == Audience.PUBLIC ? page.publicAnswer(request) : page.answer(request);
    }

    /** What the caller may read. The API takes tokens from one header only; without it nobody needs to be identified. */
    public Audience audience() {
        boolean anonymous = !request.getCurrent().request().headers().contains(HttpHeaders.AUTHORIZATION);
        return anonymous ? Audience.PUBLIC : current.get().audience();
    }
}
