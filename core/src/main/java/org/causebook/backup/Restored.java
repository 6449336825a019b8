package org.causebook.backup;

import java.time.Instant;

/**
 * What came back from a backup.
 *
 * @param takenAt the moment that the data are of
 * @param application version of the software that took the backup
 * @param schema version of the tables in the backup
 * @param broughtTo version of the tables now, the newest that this software knows
 * @param tables how many tables the backup had
 * @param rows how many rows they had together
 */
public record Restored(Instant takenAt, String application, String schema, String broughtTo, int tables, long rows) {}
