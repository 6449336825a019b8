package org.causebook.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every exchange of a test against the document that the server serves: each answer always, each request when it
 * was accepted.
 */
public final class ContractFilter implements Filter {

    /** What no operation describes: paths and methods that do not exist. Their problems are checked by shape. */
    private static final Set<String> UNDESCRIBED =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private static @Nullable OpenApiInteractionValidator validator;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        var response = context.next(request, spec);
        var uri = URI.create(request.getURI());
        if (uri.getPath().startsWith("/api/") && isChecked(request.getMethod(), response)) {
            check(request, uri, response);
        }
        return response;
    }

    private static boolean isChecked(String method, Response response) {
        return Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method) && response.statusCode() != 304;
    }

    private static void check(FilterableRequestSpecification request, URI uri, Response response) {
        var answer = SimpleResponse.Builder.status(response.statusCode()).withBody(response.asString());
        response.headers().forEach(header -> answer.withHeader(header.getName(), header.getValue()));
        var method = Method.valueOf(request.getMethod());
        var report = response.statusCode() / 100 == 2
                ? validator().validate(request(request, uri, method), answer.build())
                : validator().validateResponse(uri.getPath(), method, answer.build());
        if (report.getMessages().stream().map(ValidationReport.Message::getKey).anyMatch(UNDESCRIBED::contains)) {
            assertThat(response.jsonPath().<String, Object>getMap(""))
                    .containsKeys("type", "title", "status", "detail");
        } else {
            assertThat(report.getMessages()).isEmpty();
        }
    }

    private static SimpleRequest request(FilterableRequestSpecification request, URI uri, Method method) {
        var builder = new SimpleRequest.Builder(method, uri.getPath());
        parameters(uri).forEach((name, values) -> builder.withQueryParam(name, values.split("\n")));
        request.getHeaders().forEach(header -> builder.withHeader(header.getName(), header.getValue()));
        Optional.ofNullable(request.<Object>getBody()).ifPresent(body -> builder.withBody(body.toString()));
        return builder.build();
    }

    private static Map<String, String> parameters(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, two) -> one + "\n" + two));
    }

    private static synchronized OpenApiInteractionValidator validator() {
        var made = validator;
        if (made == null) {
            var document = RestAssured.given().get("/q/openapi").asString();
            made = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                    .build();
            validator = made;
        }
        return made;
    }
}
