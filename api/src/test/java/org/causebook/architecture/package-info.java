/** The arrows between modules, and other rules that hold everywhere. */
@NullMarked
package org.causebook.architecture;

import org.jspecify.annotations.NullMarked;
