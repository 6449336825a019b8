/** Adding, editing and archiving catalogs. */
@NullMarked
package org.causebook.ui.settings;

import org.jspecify.annotations.NullMarked;
