package org.causebook.ui.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.Right;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page for signed-in people. Templates take it as {@code frame} and include {@code adminLayout}.
 *
 * @param section the section that the page belongs to; null for none
 * @param waiting how much waits for review, such as {@code 3} or {@code 20+}; empty for nothing
 * @param unread how many notifications are unread, such as {@code 3} or {@code 99+}; empty for none
 * @param toast what to say about the action before
 */
public record Frame(
        Actor actor,
        @Nullable Section section,
        Optional<String> waiting,
        Optional<String> unread,
        Optional<ToastView> toast) {

    /** The sections that the actor may see. */
    public List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(each -> each.isInRow() && actor.may(each.right()))
                .toList();
    }

    /** Whether the page belongs to that section. */
    public boolean isIn(Section other) {
        return section == other;
    }

    /** The number beside a section's name. */
    public Optional<String> badge(Section other) {
        return other == Section.REVIEWS ? waiting : Optional.empty();
    }

    /** Whether the actor has the right with that id. */
    public boolean may(String right) {
        return Right.ofId(right).filter(actor::may).isPresent();
    }

    /** The name that the actor signs with. */
    public String login() {
        return actor.login();
    }

    /** The actor's role, for people. */
    public String role() {
        return actor.role().id();
    }
}
