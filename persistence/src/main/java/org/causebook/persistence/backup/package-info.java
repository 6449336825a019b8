/**
 * Copies all tables into one file, and fills the tables from it. The tables and their columns are read from the
 * database; the only table known by name is the counter of the changes.
 */
@NullMarked
package org.causebook.persistence.backup;

import org.jspecify.annotations.NullMarked;
