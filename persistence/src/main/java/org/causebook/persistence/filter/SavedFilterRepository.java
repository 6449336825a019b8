package org.causebook.persistence.filter;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.causebook.filter.FilteredList;
import org.causebook.filter.SavedFilter;
import org.causebook.filter.SavedFilters;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
class SavedFilterRepository implements SavedFilters, PanacheRepository<SavedFilterRepository.SavedFilterEntity> {

    /** The row of a filter. */
    @Entity(name = "SavedFilterEntity")
    @Table(name = "saved_filter")
    @NullUnmarked
    static class SavedFilterEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(name = "account_id")
        private Long account;

        @Column
        private String list;

        private String name;
        private String query;

        /** For Hibernate only. */
        protected SavedFilterEntity() {}

        SavedFilter toFilter() {
            return new SavedFilter(id, name, query);
        }
    }

    @Override
    public List<SavedFilter> list(long account, FilteredList list) {
        return find("account = ?1 and list = ?2 order by lower(name), id", account, list.id()).stream()
                .map(SavedFilterEntity::toFilter)
                .toList();
    }

    /** In SQL: one statement, so that nobody else's with this name comes between looking and writing. */
    @Override
    public void save(long account, FilteredList list, String name, String query) {
        getEntityManager()
                .createNativeQuery("""
                        insert into saved_filter (account_id, list, name, query)
                        values (:account, :list, :name, :query)
                        on conflict on constraint uq_saved_filter_name do update set query = excluded.query""")
                .setParameter("account", account)
                .setParameter("list", list.id())
                .setParameter("name", name)
                .setParameter("query", query)
                .executeUpdate();
    }

    @Override
    public void remove(long account, FilteredList list, long id) {
        delete("account = ?1 and list = ?2 and id = ?3", account, list.id(), id);
    }
}
