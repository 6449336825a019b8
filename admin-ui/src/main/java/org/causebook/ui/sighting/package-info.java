/** The editors' queue of codes that people met and nobody could explain. */
@NullMarked
package org.causebook.ui.sighting;

import org.jspecify.annotations.NullMarked;
