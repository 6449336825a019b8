package org.causebook.api.health;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A first start as in production: it listens, takes the catalogs in, and only then says that it is ready. */
@QuarkusTest
@TestProfile(CatalogReadinessTest.Background.class)
class CatalogReadinessTest {

    public static final class Background implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "causebook.shipped.background",
                    "true",
                    "causebook.data-dir",
                    System.getProperty("causebook.data-dir", "target/test-data") + "-first-start");
        }
    }

    @Test
    void who_is_ready_has_the_catalogs() {
        await().atMost(5, MINUTES).until(() -> given().get("/q/health/ready").statusCode() == 200);

        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'shipped catalogs' }.data.awaited", equalTo(0));
        given().get("/catalogs/iissync/2148598792").then().statusCode(200);
    }
}
