package org.causebook.persistence.sync;

/**
 * The changes that readers may know of, as SQL. Each catalog is asked for as many as are wanted at the most, so that the
 * work does not grow with the changes of internal ones in between.
 */
enum VisibleChanges {
    /** The first ones behind {@code :bound}. */
    OLDEST_FIRST(">", "asc"),
    /** The last ones before {@code :bound}. */
    NEWEST_FIRST("<", "desc");

    /** Of a catalog that is internal now there is one thing to tell: that it is gone. */
    private static final String VISIBLE = """
            select shown.* from (
              (
                select c.sequence, c.kind, c.catalog_id, c.entry_id, c.edition, c.at
                from catalog k
                cross join lateral (
                  select * from change where catalog_id = k.id and sequence %1$s :bound order by sequence %2$s limit :limit
                ) c
                where k.visibility = 'public'
              )
              union all
              (
                select c.sequence, c.kind, c.catalog_id, c.entry_id, c.edition, c.at
                from change c
                join catalog k on k.id = c.catalog_id and k.visibility = 'internal'
                where c.kind = 'catalog-removed' and c.sequence %1$s :bound
                order by c.sequence %2$s
                limit :limit
              )
            ) shown
            order by sequence %2$s
            limit :limit
            """;

    private final String sql;

    VisibleChanges(String comparison, String order) {
        this.sql = VISIBLE.formatted(comparison, order);
    }

    String sql() {
        return sql;
    }
}
