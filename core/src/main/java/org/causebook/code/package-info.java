/** What a status code is: values, readings, layouts, notations. Depends on nothing else in core. */
@NullMarked
package org.causebook.code;

import org.jspecify.annotations.NullMarked;
