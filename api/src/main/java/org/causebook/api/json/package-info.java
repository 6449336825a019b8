/** How JSON is read. */
@NullMarked
package org.causebook.api.json;

import org.jspecify.annotations.NullMarked;
