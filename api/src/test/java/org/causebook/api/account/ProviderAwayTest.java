package org.causebook.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causebook.api.contract.Api.call;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.causebook.account.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProviderAwayTest.Away.class)
class ProviderAwayTest {

    /** The application, with single sign-on at a provider that does not run. */
    public static final class Away implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:" + portOfNobody() + "/realms/causebook",
                    "quarkus.oidc.client-id", "causebook",
                    "quarkus.oidc.credentials.secret", "a secret of the tests and of nobody else");
        }

        private static int portOfNobody() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void who_wants_to_sign_in_by_it_is_asked_to_come_back() {
        var answer = call().redirects().follow(false).get("/sign-in/sso");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void who_has_a_password_signs_in_all_the_same() {
        assertThat(TestPeople.session(Role.EDITOR)).isNotBlank();
    }
}
