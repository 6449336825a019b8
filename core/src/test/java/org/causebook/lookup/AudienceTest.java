package org.causebook.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Role;
import org.causebook.catalog.Audience;
import org.causebook.catalog.BrowseCatalogs;
import org.causebook.catalog.Catalog;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.ShowEntry;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.scan.AnswerCandidates;
import org.causebook.scan.InterpretInput;
import org.causebook.scan.InterpretInput.NoCode;
import org.causebook.scan.InterpretInput.OneCode;
import org.causebook.scan.ScanLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shelf holds the catalog windows internally: 1722, called INSIDE, and 77123456. */
class AudienceTest {

    private final Shelf shelf =
            new Shelf().general(1722, "INSIDE").general(77123456, null).locked().product(3, null);
    private final LookUpCodes codes = new LookUpCodes(shelf, shelf);

    @Test
    void a_lookup_reaches_internal_catalogs_for_staff_only() {
        assertThat(codes.lookUp("1722", Optional.empty()).known()).isFalse();
        assertThat(codes.lookUp(Audience.PUBLIC, "1722", Optional.empty()).known())
                .isFalse();
        assertThat(codes.lookUp(Audience.STAFF, "1722", Optional.empty()).known())
                .isTrue();
        assertThat(codes.lookUp(Audience.STAFF, "3", Optional.empty()).known()).isTrue();
    }

    @Test
    void relatives_in_internal_catalogs_are_told_to_staff_only() {
        assertThat(codes.lookUp("0x800706BA", Optional.empty()).related()).isEmpty();
        assertThat(codes.lookUp(Audience.STAFF, "0x800706BA", Optional.empty()).related())
                .hasSize(1);
    }

    @Test
    void what_may_have_been_meant_in_internal_catalogs_is_told_to_staff_only() {
        assertThat(codes.lookUp("7712356", Optional.empty()).suggestions()).isEmpty();
        assertThat(codes.lookUp(Audience.STAFF, "7712356", Optional.empty()).suggestions())
                .hasSize(1);
    }

    @Test
    void the_name_of_an_internal_code_is_only_a_word_to_the_public() {
        var input = new InterpretInput(codes, new ScanLog(new AnswerCandidates(() -> List.of(), shelf)));

        assertThat(input.interpret("inside")).isInstanceOf(NoCode.class);
        assertThat(input.interpret(Audience.STAFF, "inside")).isEqualTo(new OneCode("inside", ""));
    }

    @Test
    void an_internal_catalog_cannot_be_preferred_by_the_public() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> codes.lookUp("3", Optional.of("windows")))
                .extracting(InvalidQuery::field)
                .isEqualTo("catalog");
        assertThat(codes.lookUp(Audience.STAFF, "3", Optional.of("windows")).preferred())
                .contains("windows");
    }

    @Test
    void an_internal_catalog_and_its_entries_do_not_exist_for_the_public() {
        var browse = new BrowseCatalogs(shelf, shelf);
        var show = new ShowEntry(shelf, shelf);

        assertThatExceptionOfType(UnknownCatalog.class).isThrownBy(() -> browse.show("windows"));
        assertThatExceptionOfType(UnknownCatalog.class).isThrownBy(() -> show.show("windows", "1722"));
        assertThat(browse.show(Audience.STAFF, "windows"))
                .extracting(Catalog::slug)
                .isEqualTo("windows");
        assertThat(show.show(Audience.STAFF, "windows", "0x6BA").code()).isEqualTo("1722");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_has_signed_in_belongs_to_the_staff(Role role) {
        var account = role == Role.READER ? Optional.<Long>empty() : Optional.of(1L);
        var actor = new Actor(account, "someone", role, role.rights(), "origin");

        assertThat(actor.audience()).isEqualTo(role == Role.READER ? Audience.PUBLIC : Audience.STAFF);
    }

    @Test
    void a_batch_asks_for_each_audience_alone() {
        var typed = List.of("1722", "3");

        assertThat(codes.lookUp(typed, Optional.empty()))
                .extracting(Lookup::known)
                .containsExactly(false, true);
        assertThat(codes.lookUp(Audience.STAFF, typed, Optional.empty()))
                .extracting(Lookup::known)
                .containsExactly(true, true);
    }
}
