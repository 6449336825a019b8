/** Markdown, in which causes are written: how it becomes HTML that can do no harm, and plain words. */
@NullMarked
package org.causebook.ui.markdown;

import org.jspecify.annotations.NullMarked;
