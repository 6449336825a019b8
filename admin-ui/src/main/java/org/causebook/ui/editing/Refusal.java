package org.causebook.ui.editing;

import java.util.Optional;

/**
 * Why something was not done.
 *
 * @param notice a sentence for the top of the page
 * @param faults what is wrong with which field
 * @param typed the text that was sent, so that nobody has to write it again
 */
public record Refusal(Optional<String> notice, Faults faults, String typed) {

    static Refusal none() {
        return new Refusal(Optional.empty(), Faults.none(), "");
    }
}
