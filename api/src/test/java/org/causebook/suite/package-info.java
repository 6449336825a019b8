/** Divides the tests between two JVMs. */
@NullMarked
package org.causebook.suite;

import org.jspecify.annotations.NullMarked;
