package org.causebook.rights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.causebook.account.Role;
import org.causebook.api.account.TestPeople;
import org.causebook.rights.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation, of the API and of the pages, is called in every role. */
@QuarkusTest
class RightsMatrixTest {

    /** Operations that exist in tests only, and the one that only a provider's answer opens. */
    private static final Set<String> OTHERS =
            Set.of("WhoAmIPage", "WhoAmIResource", "FailingResource", "WaitingResource", "SingleSignOnResource");

    private final Map<String, Sample> samples = Samples.read();

    @Inject
    BeanManager beans;

    @Test
    void every_operation_has_a_sample_request() {
        assertThat(endpoints()).hasSizeGreaterThan(40);
        assertThat(endpoints().stream().map(Endpoint::name).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(samples.keySet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_operation_is_open_to_exactly_those_who_have_the_right(Role role) {
        var wrong = new ArrayList<String>();
        var session = role == Role.READER ? "" : TestPeople.session(role);
        for (var endpoint : endpoints()) {
            int status = call(endpoint, role, session);
            if (!isRight(endpoint, role, status)) {
                wrong.add(endpoint.name() + " answers " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRight(Endpoint endpoint, Role role, int status) {
        var denied = endpoint.right().filter(right -> !role.rights().contains(right));
        if (denied.isEmpty()) {
            return status < 500 && status != 401 && status != 403;
        }
        if (role != Role.READER) {
            return status == 403;
        }
        boolean toProgram = endpoint.isApi() || !endpoint.method().equals("GET");
        return status == (toProgram ? 401 : 303);
    }

    private static final String FORM = "multipart/form-data";

    /** Forms with files stand in the samples as they are sent. */
    private static final RestAssuredConfig FORMS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(FORM, ContentType.TEXT)
                    .encodeContentTypeAs(FORM + "; boundary=x", ContentType.TEXT));

    private int call(Endpoint endpoint, Role role, String session) {
        var sample = Objects.requireNonNull(samples.get(endpoint.name()), endpoint.name());
        var request = given().config(FORMS)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("If-Match", "\"1\"");
        identify(request, endpoint, role, session);
        sample.body().ifPresent(body -> request.contentType(body.type()).body(body.text()));
        return request.request(endpoint.method(), sample.address()).statusCode();
    }

    private static void identify(RequestSpecification request, Endpoint endpoint, Role role, String session) {
        if (!endpoint.isApi()) {
            request.header("Accept", "text/html, */*;q=0.5").header("Sec-Fetch-Site", "same-origin");
        }
        if (role == Role.READER) {
            return;
        }
        if (endpoint.isApi()) {
            request.header("Authorization", TestPeople.bearer(role));
        } else {
            request.cookie(TestPeople.COOKIE, session);
        }
    }

    /** By path, so that signing out, which ends the session, comes last. */
    private List<Endpoint> endpoints() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && !OTHERS.contains(type.getSimpleName()))
                .distinct()
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing(Endpoint::path))
                .toList();
    }
}
