/** Who works with Causebook, and who may do what. */
@NullMarked
package org.causebook.account;

import org.jspecify.annotations.NullMarked;
