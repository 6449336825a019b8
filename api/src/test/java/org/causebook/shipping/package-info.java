/** What stands beside the application: documents and files that say how it is run. */
@NullMarked
package org.causebook.shipping;

import org.jspecify.annotations.NullMarked;
