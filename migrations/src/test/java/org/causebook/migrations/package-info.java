/** Tests of the schema and of the shipped catalogs, each on a real PostgreSQL. */
package org.causebook.migrations;
