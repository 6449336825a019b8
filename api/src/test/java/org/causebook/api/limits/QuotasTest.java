package org.causebook.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.stream.IntStream;
import org.causebook.api.limits.Places.Outcome;
import org.causebook.api.limits.Work.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotasTest {

    private static final Client OFFICE = at("192.0.2.1");
    private static final Client OTHER = at("192.0.2.2");
    private static final Work SEARCH = new Work(Kind.SEARCH, 1);
    private static final Work PAGE = new Work(Kind.NORMAL, 1);

    private final Clock clock = new Clock();
    private final Quotas quotas = new Quotas(new Config(), clock);

    /** A minute allows 60 ordinary requests and 30 units of work, so ten seconds allow 10 and 5. */
    private record Config() implements LimitsConfig, LimitsConfig.PerMinute {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public PerMinute address() {
            return this;
        }

        @Override
        public int normal() {
            return 60;
        }

        @Override
        public int expensive() {
            return 30;
        }

        @Override
        public int accountFactor() {
            return 2;
        }

        @Override
        public int maxClients() {
            return 50;
        }
    }

    private static final class Clock implements TimeMeter {

        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void pass(Duration time) {
            now += time.toNanos();
        }
    }

    private static Client at(String address) {
        return Client.at(SocketAddress.inetSocketAddress(1234, address));
    }

    private int paid(Client client, Work work) {
        return (int) IntStream.range(0, 1000)
                .takeWhile(i -> !quotas.pay(client, work).refused())
                .count();
    }

    @Test
    void who_has_spent_its_quota_is_told_when_to_come_back_and_is_served_then() {
        assertThat(paid(OFFICE, SEARCH)).isEqualTo(5);
        var refused = quotas.pay(OFFICE, SEARCH);

        assertThat(refused.policy()).isEqualTo("expensive");
        assertThat(refused.quota()).isEqualTo(5);
        assertThat(refused.left()).isZero();
        assertThat(refused.missing()).isEqualTo(Duration.ofSeconds(2));
        clock.pass(refused.missing());
        assertThat(quotas.pay(OFFICE, SEARCH).refused()).isFalse();
        assertThat(quotas.pay(OFFICE, SEARCH).refused()).isTrue();
    }

    @Test
    void what_one_client_spends_is_missed_by_no_other_and_not_for_ordinary_requests() {
        assertThat(paid(OFFICE, SEARCH)).isEqualTo(5);

        assertThat(paid(OTHER, SEARCH)).isEqualTo(5);
        assertThat(paid(OFFICE, PAGE)).isEqualTo(10);
    }

    @Test
    void an_account_may_spend_more_than_an_address() {
        assertThat(paid(Client.account("192.0.2.1"), SEARCH)).isEqualTo(10);
        assertThat(paid(OFFICE, SEARCH)).isEqualTo(5);
    }

    @Test
    void what_costs_more_than_the_whole_quota_is_served_to_who_has_not_spent_any() {
        var enormous = new Work(Kind.LOG, 1_000_000);

        assertThat(paid(OFFICE, enormous)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(9));
        assertThat(quotas.pay(OFFICE, enormous).refused()).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(quotas.pay(OFFICE, enormous).refused()).isFalse();
    }

    @Test
    void the_number_of_remembered_clients_is_bounded() {
        for (int i = 0; i < 10_000; i++) {
            quotas.pay(at("10.1." + i / 250 + "." + i % 250), SEARCH);
        }

        assertThat(quotas.size()).isBetween(1L, 100L);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "fe80::1, fe80::2, true",
        "192.0.2.1, 192.0.2.2, false"
    })
    void of_an_address_of_ipv6_the_network_counts(String one, String other, boolean same) {
        assertThat(at(one).equals(at(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, /q/health/ready, 20, -, FREE, 0",
                "GET, /assets/1/page.css, 20, -, FREE, 0",
                "OPTIONS, /api/v1/lookups, 20, -, FREE, 0",
                "GET, /catalogs/iissync, 20, -, NORMAL, 1",
                "GET, /api/v1/codes/3, 20, -, NORMAL, 1",
                "GET, /api/v1/search/suggestions, 20, -, SEARCH, 1",
                "GET, /search, 20, -, SEARCH, 1",
                "GET, /search/, 20, -, SEARCH, 1",
                "GET, /sitemaps/iissync.xml, 20, -, SEARCH, 1",
                "POST, /api/v1/lookups/, 20, 15000, BATCH, 31",
                "GET, /api/v1/codes, 4500, -, SEARCH, 10",
                "GET, /api/v1/codes, 140, -, NORMAL, 1",
                "GET, /codes, 1400, -, NORMAL, 10",
                "POST, /api/v1/lookups, 20, 200, SEARCH, 1",
                "POST, /api/v1/lookups, 20, 15000, BATCH, 31",
                "POST, /api/v1/lookups, 20, -, BATCH, 11",
                "POST, /api/v1/scans, 20, 10000000, LOG, 41",
                "POST, /scan, 20, 200, LOG, 1",
                "GET, /scan, 20, -, NORMAL, 1",
                "GET, /api/v1/dump.jsonl, 20, -, DUMP, 50",
                "GET, /api/v1/export, 20, -, DUMP, 50",
                "GET, /api/v1/catalogs/iissync/export, 20, -, DUMP, 10",
                "GET, /api/v1/search/export, 20, -, DUMP, 10",
                "GET, /admin/export/iissync, 20, -, DUMP, 10",
                "POST, /mcp, 20, 200, SEARCH, 1",
                "POST, /mcp, 20, 30000, BATCH, 61",
                "POST, /sign-in, 20, 40, PASSWORD, 5",
                "GET, /sign-in, 20, -, NORMAL, 1",
                "POST, /codes/3/reports, 20, 40, WRITING, 100",
                "POST, /admin/catalogs/x/imports, 20, 40, WRITING, 2",
                "POST, /api/v1/lookups, 20, x, BATCH, 11"
            })
    void a_request_costs_what_its_head_tells(
            String method, String path, int address, String length, Kind kind, long cost) {
        assertThat(Work.of(HttpMethod.valueOf(method), path, address, length)).isEqualTo(new Work(kind, cost));
    }

    @Test
    void one_address_gets_a_quarter_of_the_places_for_heavy_work_and_an_account_half() {
        var places = new Places(8);

        assertThat(places.take(OFFICE)).isEqualTo(Outcome.TAKEN);
        assertThat(places.take(OFFICE)).isEqualTo(Outcome.TAKEN);
        assertThat(places.take(OFFICE)).isEqualTo(Outcome.SHARE_USED_UP);
        var account = Client.account("anna");
        for (int i = 0; i < 4; i++) {
            assertThat(places.take(account)).isEqualTo(Outcome.TAKEN);
        }
        assertThat(places.take(account)).isEqualTo(Outcome.SHARE_USED_UP);
        assertThat(places.take(OTHER)).isEqualTo(Outcome.TAKEN);
        assertThat(places.take(OTHER)).isEqualTo(Outcome.TAKEN);
        assertThat(places.take(at("192.0.2.3"))).isEqualTo(Outcome.FULL);
        places.leave(OFFICE);
        assertThat(places.take(at("192.0.2.3"))).isEqualTo(Outcome.TAKEN);
    }
}
