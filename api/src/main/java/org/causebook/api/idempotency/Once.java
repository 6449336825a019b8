package org.causebook.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.causebook.account.Actor;
import org.causebook.account.Secrets;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.catalog.InvalidQuery;
import org.causebook.idempotency.AnswerOnce;
import org.causebook.idempotency.IdempotencyKeys.KeyReused;
import org.causebook.idempotency.IdempotencyKeys.StoredAnswer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Carries a POST out, once for each idempotency key, and answers it. The answer is rendered where it is kept: in the
 * transaction of the work.
 */
@ApplicationScoped
public class Once {

    /** Says that the answer is a repeated one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final AnswerOnce answers;
    private final Request request;
    private final UriInfo address;
    private final ObjectMapper json;

    @Inject
    Once(AnswerOnce answers, Request request, UriInfo address, ObjectMapper json) {
        this.answers = answers;
        this.request = request;
        this.address = address;
        this.json = json;
    }

    /**
     * Answers with what the work made, or with what it made when the key came first.
     *
     * @param key as the caller sent it; null to do the work whenever the request comes
     * @param body the request's body as it was read; null when it had none
     * @param work calls one use case; what it throws is not kept, so that the caller can mend it and try again
     * @throws InvalidQuery if the key is none
     */
    public Response answer(Actor actor, @Nullable String key, @Nullable Object body, Supplier<Made> work) {
        if (key == null) {
            return respond(render(work.get()), false);
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidQuery(OnceKey.HEADER, "must be 1 to 255 visible ASCII characters");
        }
        var fresh = new AtomicBoolean();
        var answer = answers.answer(actor, key, fingerprint(body), () -> {
            fresh.set(true);
            return render(work.get());
        });
        return respond(answer, !fresh.get());
    }

    /** Tells requests apart by method, address and content of the body, whatever its layout. */
    private String fingerprint(@Nullable Object body) {
        var uri = address.getRequestUri();
        var head = request.getMethod() + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n";
        try {
            return Secrets.hash(head + json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("requests are plain data", impossible);
        }
    }

    private StoredAnswer render(Made made) {
        try {
            return new StoredAnswer(
                    made.status(),
                    made.location(),
                    made.version().map(version -> '"' + String.valueOf(version) + '"'),
                    json.writeValueAsString(made.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("answers are plain data", impossible);
        }
    }

    private static Response respond(StoredAnswer answer, boolean replayed) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        add(response, HttpHeaders.LOCATION, answer.location());
        add(response, HttpHeaders.ETAG, answer.tag());
        add(response, REPLAYED, Optional.of("true").filter(yes -> replayed));
        return response.build();
    }

    /** As text: the framework would complete an address with a host name that the caller chose. */
    private static void add(Response.ResponseBuilder response, String name, Optional<String> value) {
        value.ifPresent(given -> response.header(name, given));
    }

    /** Turns the exception into a problem. */
    static class Problems {

        @ServerExceptionMapper
        Response keyReused(KeyReused error) {
            return Problem.of(ProblemType.KEY_REUSED).response();
        }
    }
}
