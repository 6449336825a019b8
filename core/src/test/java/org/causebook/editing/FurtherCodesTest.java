package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.causebook.editing.Contents.alias;

import java.util.List;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.code.Notation;
import org.junit.jupiter.api.Test;

class FurtherCodesTest {

    @Test
    void a_code_is_completed_from_its_text() {
        var codes = FurtherCodes.complete(Contents.codes(alias("0x80040154", "windows")), Notation.STATUS_32)
                .codes();

        assertThat(codes)
                .containsExactly(new EntryCode(
                        "2147746132", "2147746132", 2147746132L, 2147746132L, "windows", EntryCode.Kind.ALIAS));
    }

    @Test
    void a_range_stays_as_it_is() {
        var range = new EntryCode("500-599", "500-599", 500L, 599L, null, EntryCode.Kind.ALIAS);

        assertThat(FurtherCodes.complete(Contents.codes(range), Notation.STATUS_32)
                        .codes())
                .containsExactly(range);
    }

    @Test
    void the_numbers_of_an_errno_are_further_codes_by_platform() {
        var content = Contents.codes(alias("11", "linux"), alias("35", "darwin"));

        assertThat(FurtherCodes.complete(content, Notation.ERRNO).codes())
                .extracting(EntryCode::low)
                .containsExactly(11L, 35L);
    }

    @Test
    void spellings_of_one_code_stand_there_once() {
        var faults = faults(Contents.codes(alias("10", null), alias("0x10", null), alias("16", null)));

        assertThat(faults).extracting(Fault::field).containsExactly("codes[2].text");
    }

    @Test
    void one_number_on_two_platforms_is_two_codes() {
        var content = Contents.codes(alias("16", "linux"), alias("0x10", "darwin"), alias("16", null));

        assertThat(FurtherCodes.complete(content, Notation.STATUS_32).codes()).hasSize(3);
    }

    @Test
    void all_faults_of_the_content_are_told_at_once() {
        var content = Contents.meaning(" ").withCodes(List.of(alias("3", null), alias("E_FAIL", null)));

        assertThat(faults(content)).extracting(Fault::field).containsExactly("meaning", "codes[1].text");
    }

    private static List<Fault> faults(EntryContent content) {
        return catchThrowableOfType(InvalidContent.class, () -> FurtherCodes.complete(content, Notation.STATUS_32))
                .faults();
    }
}
