package org.causebook.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormPartsTest {

    private static final String BODY = """
            --x1
            Content-Disposition: form-data; name="text"

            error 5

            --x
            --x1
            Content-Disposition: form-data; name="file"; filename="a.log"
            Content-Type: text/plain

            name="text"
            --x1--
            """.replace("\n", "\r\n");

    @Test
    void each_field_has_what_was_sent_in_it() throws IOException {
        var form = read("multipart/form-data; boundary=x1", BODY);

        assertThat(text(form, "text")).isEqualTo("error 5\r\n\r\n--x");
        assertThat(text(form, "file")).isEqualTo("name=\"text\"");
        assertThat(form.part("other")).isEmpty();
    }

    @Test
    void a_field_can_be_sent_several_times_and_a_file_has_a_name_without_directories() throws IOException {
        var body = """
                --x
                Content-Disposition: form-data; name="row"

                1
                --x
                Content-Disposition: form-data; name="row"

                2
                --x
                Content-Disposition: form-data; name="file"; filename="C:\\\\codes\\a.csv"

                a
                --x--
                """.replace("\n", "\r\n");

        var form = read("multipart/form-data; boundary=x", body);

        assertThat(form.texts("row")).containsExactly("1", "2");
        assertThat(form.texts("other")).isEmpty();
        assertThat(form.fileName("file")).isEqualTo("a.csv");
        assertThat(form.fileName("row")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=other", "multipart/form-data; boundary="})
    void a_form_that_is_not_well_formed_has_no_parts(String type) throws IOException {
        assertThat(read(type, BODY).part("text")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 30, 60, 80})
    void a_form_that_breaks_off_has_only_whole_parts(int length) throws IOException {
        var form = read("multipart/form-data; boundary=x1", BODY.substring(0, length));

        assertThat(form.part("file")).isEmpty();
    }

    private static FormParts read(String type, String body) throws IOException {
        return FormParts.read(type, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(FormParts form, String name) {
        return new String(form.part(name), StandardCharsets.UTF_8);
    }
}
