/** What happens to a request below the resources: what is refused, who may read from where. */
@NullMarked
package org.causebook.api.http;

import org.jspecify.annotations.NullMarked;
