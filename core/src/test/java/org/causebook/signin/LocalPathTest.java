package org.causebook.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil",
                " /admin",
                "/\t/evil.example",
                "/\n/evil.example",
                "/admin\r\nSet-Cookie: a=b",
                "/a\\..\\b",
                "/\u0000",
                "/ä"
            })
    void what_could_lead_elsewhere_leads_to_the_administration(String next) {
        assertThat(LocalPath.of(next)).isEqualTo("/admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin/accounts", "/catalogs/iissync?q=a%20b&sort=-code#top", "/codes/ORA-00942"})
    void a_page_of_ours_stays(String next) {
        assertThat(LocalPath.of(next)).isEqualTo(next);
    }
}
