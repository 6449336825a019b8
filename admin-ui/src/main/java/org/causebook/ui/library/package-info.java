/** Published catalogs as staff read them, internal ones too. */
@NullMarked
package org.causebook.ui.library;

import org.jspecify.annotations.NullMarked;
