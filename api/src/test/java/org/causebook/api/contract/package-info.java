/** Holds every exchange of the tests against the description of the API. */
@NullMarked
package org.causebook.api.contract;

import org.jspecify.annotations.NullMarked;
