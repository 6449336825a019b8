package org.causebook.persistence.sighting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Expiring;
import org.causebook.persistence.sighting.ReportRepository.ReportEntity;
import org.causebook.sighting.Report;
import org.causebook.sighting.Report.Told;
import org.causebook.sighting.Reports;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class ReportRepository implements Reports, Expiring, PanacheRepository<ReportEntity> {

    private static final Duration KEPT = Duration.ofDays(730);

    /** The row of a report. */
    @Entity(name = "ReportEntity")
    @Table(name = "report")
    @NullUnmarked
    static class ReportEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String code;

        @Column(name = "key_hash")
        private String keyHash;

        private String product;
        private String doing;
        private String helped;

        @Generated
        @Column(name = "created_at")
        private Instant createdAt;

        /** For Hibernate only. */
        protected ReportEntity() {}

        ReportEntity(String code, String keyHash, Told told) {
            this.code = code;
            this.keyHash = keyHash;
            this.product = told.product();
            this.doing = told.doing();
            this.helped = told.helped();
        }

        Report toReport() {
            return new Report(id, new Told(product, doing, helped), createdAt);
        }
    }

    @Override
    public void add(String code, String keyHash, Told told) {
        persistAndFlush(new ReportEntity(code, keyHash, told));
    }

    @Override
    public Optional<Followed> byKeyHash(String keyHash) {
        return find("keyHash", keyHash).firstResultOptional().map(row -> new Followed(row.code, row.toReport()));
    }

    @Override
    public List<Report> of(String code, int limit) {
        return find("code = ?1 order by id desc", code).page(Page.ofSize(limit)).stream()
                .map(ReportEntity::toReport)
                .toList();
    }

    @Override
    public boolean delete(String code, long id) {
        return delete("code = ?1 and id = ?2", code, id) > 0;
    }

    /** What was told two years ago helps nobody any more. */
    @Override
    public void deleteExpired() {
        delete("createdAt < ?1", Instant.now().minus(KEPT));
    }
}
