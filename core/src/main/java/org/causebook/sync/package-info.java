/** Following what is published: the public changes in their order, and all that is public at one moment. */
@NullMarked
package org.causebook.sync;

import org.jspecify.annotations.NullMarked;
