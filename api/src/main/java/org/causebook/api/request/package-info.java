/** What requests have in common: parameters, pages, methods. */
@NullMarked
package org.causebook.api.request;

import org.jspecify.annotations.NullMarked;
