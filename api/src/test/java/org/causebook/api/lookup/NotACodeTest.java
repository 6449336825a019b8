package org.causebook.api.lookup;

import static org.causebook.api.contract.Api.call;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NotACodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-2147483649",
                "4294967296",
                "123456789012345678901234567890",
                "0x",
                "0x123456789",
                "--5",
                "\u0663\u0664",
                "\uFF11\uFF12",
                "hello",
                "failed with 3",
                "\u202E3",
                "<script>alert(1)</script>"
            })
    void what_is_no_code_is_refused_with_the_forms_that_are_accepted(String typed) {
        var address = URLEncoder.encode(typed, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "");
        call().get("/api/v1/codes/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-a-code"))
                .body("errors.field", contains("code"))
                .body("errors[0].detail", containsString("0x80110408"))
                .body("errors[0].detail", containsString("ORA-00942"))
                .body("errors[0].detail", not(containsString("script")));
    }
}
