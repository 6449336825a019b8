package org.causebook.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.Entry;
import org.causebook.catalog.EntryQuery;
import org.causebook.catalog.PublishedEntries;
import org.causebook.editing.ChangeLog;
import org.causebook.lookup.LookUpCodes;
import org.causebook.sync.Change;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lookup costs that nobody has in memory, and that it says what the public rows say. */
@QuarkusTest
class LookUpCodesTest {

    @Inject
    DataSource dataSource;

    @Inject
    SessionFactory hibernate;

    @Inject
    EntityManager database;

    @Inject
    PublishedEntries entries;

    @Inject
    ChangeLog changes;

    private Counting counting;
    private LookUpCodes codes;

    @BeforeEach
    void count() {
        counting = new Counting(dataSource);
        codes = new LookUpCodes(
                new CatalogRepository(counting.dataSource(), VisibleCatalogs.TO_PUBLIC),
                new PublishedEntryRepository(counting.dataSource(), VisibleCatalogs.TO_PUBLIC));
        hibernate.getStatistics().setStatisticsEnabled(true);
        hibernate.getStatistics().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0x80110408", "E_FAIL", "1722"})
    void a_known_code_costs_one_round_trip_and_no_transaction(String typed) {
        assertThat(codes.lookUp(typed, Optional.of("windows")).known()).isTrue();

        assertThat(counting.roundTrips()).containsExactly("executeQuery");
        assertThat(hibernate.getStatistics().getPrepareStatementCount()).isZero();
    }

    @Test
    void a_batch_of_known_codes_costs_one_round_trip() {
        codes.lookUp(List.of("3", "1722", "1726", "0x80110408", "E_FAIL"), Optional.empty());

        assertThat(counting.roundTrips()).containsExactly("executeQuery");
    }

    @Test
    void an_unknown_code_costs_a_second_one_for_what_may_have_been_meant() {
        assertThat(codes.lookUp("214598801", Optional.empty()).suggestions()).isNotEmpty();

        assertThat(counting.roundTrips()).containsExactly("executeQuery", "executeQuery");
        assertThat(hibernate.getStatistics().getPrepareStatementCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iissync", "windows"})
    @TestTransaction
    void a_lookup_says_of_every_entry_what_the_lists_say(String catalog) {
        var listed = entries.list(EntryQuery.of(catalog, new EntryQuery.Raw(null, null, null, null, 500, null)))
                .items();

        assertThat(listed)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(matching(entry)).contains(entry));
    }

    @Test
    @TestTransaction
    void a_lookup_knows_how_far_the_public_changes_have_come_even_when_nothing_answers() {
        var before = codes.lookUp("4242424", Optional.empty()).asOf();
        changes.append(Change.Kind.CATALOG_REVISED, "iissync");

        var after = codes.lookUp("4242424", Optional.empty());

        assertThat(after.known()).isFalse();
        assertThat(after.asOf().epoch()).isEqualTo(before.epoch());
        assertThat(after.asOf().sequence()).isEqualTo(before.sequence() + 1);
    }

    @Test
    void what_others_have_not_committed_is_neither_told_nor_counted() {
        var before = codes.lookUp("3", Optional.empty());

        QuarkusTransaction.begin();
        database.createNativeQuery(
                        "update published_entry set content = content || '{\"meaning\": \"Not yet.\"}' where code = '3'")
                .executeUpdate();
        database.createNativeQuery("update change_counter set sequence = sequence + 1")
                .executeUpdate();
        var meanwhile = new ArrayList<>();
        var other = new Thread(() -> meanwhile.add(codes.lookUp("3", Optional.empty())));
        other.start();
        join(other);
        QuarkusTransaction.rollback();

        assertThat(meanwhile).containsExactly(before);
    }

    private List<Entry> matching(Entry entry) {
        return entries.matching(new CodeKeys(Set.of(), Set.of(entry.code()))).entries();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
