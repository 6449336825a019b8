/** Divides the tests between two JVMs. */
@NullMarked
package org.causebook.persistence.suite;

import org.jspecify.annotations.NullMarked;
