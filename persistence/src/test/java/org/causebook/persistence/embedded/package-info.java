@NullMarked
package org.causebook.persistence.embedded;

import org.jspecify.annotations.NullMarked;
