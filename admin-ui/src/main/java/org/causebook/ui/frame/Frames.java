package org.causebook.ui.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.account.CurrentActor;
import org.causebook.account.Right;
import org.causebook.editing.ReviewRevision;
import org.causebook.notification.ReadNotifications;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page from who asks and what waits. */
@ApplicationScoped
public class Frames {

    /** More than this many waiting revisions are not counted one by one. */
    private static final int COUNTED = 20;

    private final CurrentActor actor;
    private final ReviewRevision reviews;
    private final ReadNotifications notifications;
    private final PendingToast toast;

    @Inject
    Frames(CurrentActor actor, ReviewRevision reviews, ReadNotifications notifications, PendingToast toast) {
        this.actor = actor;
        this.reviews = reviews;
        this.notifications = notifications;
        this.toast = toast;
    }

    /** Who asks. */
    public Actor actor() {
        return actor.get();
    }

    /** The frame of a page of that section. */
    public Frame of(Section section) {
        return frame(section);
    }

    /** The frame of whatever stands at that address, known or not. */
    Frame at(String path) {
        return frame(Section.at(path).orElse(null));
    }

    private Frame frame(@Nullable Section section) {
        var asking = actor();
        return new Frame(asking, section, waiting(asking), unread(asking), toast.show());
    }

    /** What to say about the action before, on a page without a frame. */
    public Optional<ToastView> toast() {
        return toast.show();
    }

    private Optional<String> unread(Actor asking) {
        if (!asking.may(Right.READ_WORK)) {
            return Optional.empty();
        }
        int count = notifications.unread(asking);
        return count == 0
                ? Optional.empty()
                : Optional.of(count < ReadNotifications.COUNTED ? "" + count : (ReadNotifications.COUNTED - 1) + "+");
    }

    private Optional<String> waiting(Actor asking) {
        if (!asking.may(Right.READ_WORK)) {
            return Optional.empty();
        }
        var page = reviews.waiting(asking, Optional.of(COUNTED), Optional.empty());
        var count = page.items().size();
        return count == 0 ? Optional.empty() : Optional.of(count + (page.next().isPresent() ? "+" : ""));
    }
}
