package org.causebook.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values whose forms and parts are public facts. */
class KnownValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0x00000000, 0, false, 0, NULL, 0",
        "1722, 0x000006BA, 1722, false, 0, NULL, 1722",
        "2147500037, 0x80004005, -2147467259, true, 0, NULL, 16389",
        "2148007941, 0x80080005, -2146959355, true, 8, WINDOWS, 5",
        "2148598785, 0x80110401, -2146368511, true, 17, COMPLUS, 1025",
        "2148598792, 0x80110408, -2146368504, true, 17, COMPLUS, 1032",
        "2148598794, 0x8011040A, -2146368502, true, 17, COMPLUS, 1034",
        "2148598797, 0x8011040D, -2146368499, true, 17, COMPLUS, 1037",
        "2148598800, 0x80110410, -2146368496, true, 17, COMPLUS, 1040",
        "2148598801, 0x80110411, -2146368495, true, 17, COMPLUS, 1041",
        "2148598808, 0x80110418, -2146368488, true, 17, COMPLUS, 1048",
        "2148598828, 0x8011042C, -2146368468, true, 17, COMPLUS, 1068",
        "2148599041, 0x80110501, -2146368255, true, 17, COMPLUS, 1281",
        "2147942405, 0x80070005, -2147024891, true, 7, WIN32, 5",
        "2147944122, 0x800706BA, -2147023174, true, 7, WIN32, 1722",
    })
    void every_form_leads_to_the_value_and_its_parts(
            long unsigned, String hex, int signed, boolean failure, int facility, String facilityName, int code) {
        StatusValue value = StatusValue.of(signed);

        assertThat(value.unsigned()).isEqualTo(unsigned);
        assertThat(value.signed()).isEqualTo(signed);
        assertThat(value.hex()).isEqualTo(hex);
        assertThat(value.decimal()).isEqualTo(Long.toString(unsigned));
        assertThat(Layout.HResult.of(value))
                .isEqualTo(new Layout.HResult(failure, false, false, facility, Set.of(facilityName), code));
        for (String form : new String[] {
            Long.toString(unsigned), Integer.toString(signed), hex, hex.toLowerCase(Locale.ROOT), hex.substring(2)
        }) {
            assertThat(CodeRecogniser.recognise(form).readings())
                    .as(form)
                    .anySatisfy(reading -> assertThat(reading.value()).contains(value));
        }
    }
}
