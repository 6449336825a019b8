package org.causebook.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.causebook.lookup.InterpretInput.NoCode;
import org.causebook.lookup.InterpretInput.OneCode;
import org.causebook.lookup.InterpretInput.SeveralCodes;
import org.junit.jupiter.api.Test;

class InterpretInputTest {

    private final Shelf shelf = new Shelf().product(2148598792L, null).product(2148598801L, null);
    private final InterpretInput input = new InterpretInput(new LookUpCodes(shelf, shelf));

    @Test
    void a_code_is_one_code() {
        assertThat(input.interpret("0x80110408")).isEqualTo(new OneCode("0x80110408"));
    }

    @Test
    void a_sentence_with_one_code_is_that_code() {
        assertThat(input.interpret("IISSYNC returned 2148598792.")).isEqualTo(new OneCode("2148598792"));
    }

    @Test
    void a_pair_is_several_codes_in_their_order() {
        assertThat(input.interpret("(0x8007001F - 0x20006)"))
                .isInstanceOfSatisfying(
                        SeveralCodes.class,
                        several -> assertThat(several.lookups())
                                .extracting(lookup -> lookup.recognised().query())
                                .containsExactly("0x8007001F", "0x20006"));
    }

    @Test
    void a_name_in_capitals_beside_a_code_is_only_a_name() {
        assertThat(input.interpret("IIS_SYNC returned 2148598792")).isEqualTo(new OneCode("2148598792"));
        assertThat(input.interpret("it said E_UNHEARD_OF")).isEqualTo(new OneCode("E_UNHEARD_OF"));
    }

    @Test
    void words_are_no_code() {
        assertThat(input.interpret("the cluster does not start")).isInstanceOf(NoCode.class);
    }

    @Test
    void a_number_with_a_digit_too_many_is_no_code_but_may_have_been_meant_for_one() {
        assertThat(input.interpret("21485988801"))
                .isInstanceOfSatisfying(
                        NoCode.class,
                        nothing -> assertThat(nothing.suggestions())
                                .extracting(suggestion -> suggestion.entry().code())
                                .containsExactly("2148598801"));
    }
}
