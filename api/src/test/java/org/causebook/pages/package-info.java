/** The pages in a real browser and over HTTP, as readers meet them. */
@NullMarked
package org.causebook.pages;

import org.jspecify.annotations.NullMarked;
