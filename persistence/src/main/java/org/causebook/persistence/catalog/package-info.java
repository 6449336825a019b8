/** What the public reads and finds: catalogs and published entries, behind the ports of core. */
@NullMarked
package org.causebook.persistence.catalog;

import org.jspecify.annotations.NullMarked;
