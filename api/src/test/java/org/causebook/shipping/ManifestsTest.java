package org.causebook.shipping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the files under {@code ship/} say about the application is so. */
@QuarkusTest
class ManifestsTest {

    private static final Path SHIP = Path.of("../ship");
    private static final Pattern SETTING = Pattern.compile("\\b(?:CAUSEBOOK|QUARKUS)_[A-Z_]+\\b");
    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    @Test
    void every_probe_asks_an_address_that_answers() throws IOException {
        var paths = new ArrayList<String>();
        for (var document : documents("kubernetes/causebook.yaml")) {
            document.findValues("httpGet")
                    .forEach(probe -> paths.add(probe.path("path").asText()));
        }

        assertThat(paths).hasSize(3);
        for (var path : paths) {
            given().get(path).then().statusCode(is(200));
        }
        assertThat(Files.readString(SHIP.resolve("compose.yaml"))).contains("GET " + paths.get(1) + " HTTP/1.1");
    }

    @Test
    void every_setting_is_one_that_the_reference_has() throws IOException {
        var reference = Files.readString(Path.of("../docs/configuration.md"))
                + Files.readString(Path.of("../docs/operating.md"));
        var known = reference.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        var names = new ArrayList<String>();
        for (var file : List.of("compose.yaml", "kubernetes/causebook.yaml", "package/systemd/causebook.service")) {
            SETTING.matcher(Files.readString(SHIP.resolve(file))).results().forEach(match -> names.add(match.group()));
        }
        // These two are the file's own: which image, and at which port of the machine.
        names.removeAll(List.of("CAUSEBOOK_IMAGE", "CAUSEBOOK_PORT"));

        assertThat(names)
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void objects_find_each_other_by_their_labels() throws IOException {
        var documents = documents("kubernetes/causebook.yaml");
        var pod = kind(documents, "Deployment").at("/spec/template/metadata/labels");

        assertThat(kind(documents, "Deployment").at("/spec/selector/matchLabels"))
                .isEqualTo(pod);
        assertThat(kind(documents, "Service").at("/spec/selector")).isEqualTo(pod);
        assertThat(kind(documents, "PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(pod);
        assertThat(kind(documents, "NetworkPolicy").at("/spec/podSelector/matchLabels"))
                .isEqualTo(pod);
        assertThat(kind(documents, "Ingress")
                        .at("/spec/rules/0/http/paths/0/backend/service/name")
                        .asText())
                .isEqualTo(kind(documents, "Service").at("/metadata/name").asText());
    }

    private static JsonNode kind(List<JsonNode> documents, String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> documents(String file) throws IOException {
        try (var parser = YAML.getFactory().createParser(SHIP.resolve(file).toFile())) {
            return YAML.readValues(parser, JsonNode.class).readAll();
        }
    }
}
