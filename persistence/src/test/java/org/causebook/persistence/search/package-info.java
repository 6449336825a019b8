@NullMarked
package org.causebook.persistence.search;

import org.jspecify.annotations.NullMarked;
