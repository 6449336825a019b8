package org.causebook.api.caching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.causebook.account.CurrentActor;
import org.causebook.api.request.PageResponse;
import org.causebook.catalog.Audience;
import org.causebook.lookup.Lookup;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers what anyone may ask. Anonymous readers hear about public catalogs, and all of them hear the same; who may read
 * internal catalogs hears about these too, in an answer that nobody keeps.
 */
@ApplicationScoped
public class Readership {

    /** The header by which a lookup says how far the public changes had come when the database was read for it. */
    static final String POSITION = "Causebook-Position";

    private final CurrentActor current;

    @Inject
    Readership(CurrentActor current) {
        this.current = current;
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

    /** Who asks. */
    public Audience audience() {
        return current.get().audience();
    }
}
