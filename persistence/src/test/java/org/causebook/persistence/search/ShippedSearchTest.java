package org.causebook.persistence.search;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.causebook.search.SearchEntries;
import org.causebook.shipped.AwaitedCatalogs;
import org.causebook.shipped.AwaitedCatalogs.Listening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same over all catalogs that ship: among thousands of entries, what people mean comes first. They come in as they do
 * in production, beside the start.
 */
@QuarkusTest
@TestProfile(ShippedSearchTest.AllCatalogs.class)
class ShippedSearchTest {

    private static final String TABLE = "shipped.txt";
    private static final int IN_SIGHT = 3;

    @Inject
    SearchEntries search;

    @Inject
    AwaitedCatalogs awaited;

    @Inject
    Event<Listening> listening;

    @BeforeEach
    void catalogs_are_in() {
        listening.fire(new Listening());
        await().atMost(5, MINUTES).until(() -> awaited.count() == 0);
    }

    /** All that ships is taken in, into a database of its own. */
    public static class AllCatalogs implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "causebook.shipped.directory",
                    "catalogs",
                    "causebook.shipped.background",
                    "true",
                    "causebook.data-dir",
                    System.getProperty("causebook.data-dir", "target/test-data") + "-shipped");
        }
    }

    @Test
    void the_table_has_two_hundred_queries() throws IOException {
        assertThat(Wish.read(TABLE, "code").size() + Wish.read(TABLE, "words").size())
                .isGreaterThanOrEqualTo(200);
    }

    @Test
    void a_code_or_symbol_is_always_first() throws IOException {
        assertThat(Wish.missed(Wish.read(TABLE, "code"), search, 1)).isEmpty();
    }

    @Test
    void seven_in_eight_questions_in_words_are_answered_among_the_first_three() throws IOException {
        var wishes = Wish.read(TABLE, "words");

        assertThat(Wish.missed(wishes, search, IN_SIGHT)).hasSizeLessThanOrEqualTo(wishes.size() / 8);
    }
}
