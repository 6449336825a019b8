/** What readers tell about codes whose cause nobody knew. */
@NullMarked
package org.causebook.ui.report;

import org.jspecify.annotations.NullMarked;
