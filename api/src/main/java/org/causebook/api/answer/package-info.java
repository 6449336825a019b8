/** Answers of the API as text for people: in a terminal, or in a conversation with an assistant. */
@NullMarked
package org.causebook.api.answer;

import org.jspecify.annotations.NullMarked;
