package org.causebook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.causebook.editing.People.ANNA;
import static org.causebook.editing.People.READER;

import java.util.ArrayList;
import java.util.List;
import org.causebook.account.Actor;
import org.causebook.account.AuditEvent;
import org.causebook.account.NotAllowed;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.code.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateEntryTest {

    private final List<AuditEvent> noted = new ArrayList<>();
    private final Cabinet entries = new Cabinet();
    private final Pile drafts = new Pile();

    @ParameterizedTest
    @ValueSource(strings = {"0x80040154", "0X80040154", "2147746132", "-2147221164", "80040154h"})
    void every_written_form_of_a_code_is_one_code(String typed) {
        var draft = create(Notation.STATUS_32, typed);

        assertThat(draft.entry().code()).isEqualTo("2147746132");
        assertThatExceptionOfType(CodeTaken.class)
                .isThrownBy(() -> create(Notation.STATUS_32, "2147746132"))
                .satisfies(taken -> assertThat(taken.entry()).isEqualTo(draft.entry()));
        assertThat(drafts.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP,401.2,401.2",
        "SQLSTATE,08006,08006",
        "ERRNO,ENOENT,ENOENT",
        "SYMBOLIC,ORA-00942,ORA-00942",
        "NTSTATUS,0xC0000005,3221225477",
        "EXIT_CODE,137,137"
    })
    void a_catalog_takes_the_codes_of_its_notation(Notation notation, String typed, String code) {
        assertThat(create(notation, typed).entry().code()).isEqualTo(code);
    }

    @Test
    void the_entry_begins_as_a_draft_of_its_author_and_is_noted() {
        var draft = create(Notation.STATUS_32, "3");

        assertThat(draft.author()).isEqualTo("anna");
        assertThat(draft.base()).isZero();
        assertThat(draft.content()).isEqualTo(EntryContent.empty());
        assertThat(noted)
                .extracting(AuditEvent::action, AuditEvent::subject)
                .containsExactly(tuple("entry-created", "catalogs/sync/3"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_32,''",
        "STATUS_32,no code at all",
        "STATUS_32,4294967296",
        "STATUS_32,E_FAIL",
        "HTTP,0x80040154",
        "SQLSTATE,0x80040154",
        "SYMBOLIC,404"
    })
    void what_is_no_code_or_one_of_another_kind_is_refused(Notation notation, String typed) {
        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> create(notation, typed))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::field).containsExactly("code"));
        assertThat(drafts.all()).isEmpty();
        assertThat(noted).isEmpty();
    }

    @Test
    void the_number_of_an_errno_is_no_identity() {
        assertThatExceptionOfType(InvalidContent.class).isThrownBy(() -> create(Notation.ERRNO, "2"));
    }

    @Test
    void an_archived_or_unknown_catalog_takes_no_entry() {
        var archived = OneCatalog.of(Notation.STATUS_32, true).archived();

        assertThatExceptionOfType(NotNow.class).isThrownBy(() -> create(archived, ANNA, "3"));
        assertThatExceptionOfType(UnknownCatalog.class).isThrownBy(() -> create(new OneCatalog(), ANNA, "3"));
    }

    @Test
    void a_reader_adds_nothing() {
        var catalogs = OneCatalog.of(Notation.STATUS_32, true);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> create(catalogs, READER, "3"));
    }

    private Draft create(Notation notation, String typed) {
        return create(OneCatalog.of(notation, true), ANNA, typed);
    }

    private Draft create(OneCatalog catalogs, Actor actor, String typed) {
        return new CreateEntry(catalogs, entries, drafts, (who, event) -> noted.add(event))
                .create(actor, "sync", typed, EntryContent.empty());
    }
}
