/** The one JSON shape of what people write, read and written from core's records. */
@NullMarked
package org.causebook.persistence.json;

import org.jspecify.annotations.NullMarked;
