/** What one client may ask for, so that others are served as before. */
@NullMarked
package org.causebook.api.limits;

import org.jspecify.annotations.NullMarked;
