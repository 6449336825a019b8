package org.causebook.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@anna, is that so? | anna",
                "Ask @anna. | anna",
                "(@anna and @ben-2) | anna ben-2",
                "@anna @anna | anna",
                "Ask @a.b@example.org about it | a.b@example.org",
                "mail anna@example.org | ''",
                "@ anna @@ @Anna | ''",
                "no one | ''"
            })
    void a_login_after_an_at_sign_is_a_mention(String text, String logins) {
        var expected = Arrays.stream(logins.split(" ")).filter(login -> !login.isEmpty());

        assertThat(Mentions.in(text)).containsExactlyElementsOf(expected.toList());
    }

    @Test
    void one_text_tells_twenty_people_at_most() {
        var crowd = IntStream.range(0, 1_000).mapToObj(i -> "@p" + i).collect(Collectors.joining(" "));

        assertThat(Mentions.in(crowd)).hasSize(20).contains("p0", "p19");
    }
}
