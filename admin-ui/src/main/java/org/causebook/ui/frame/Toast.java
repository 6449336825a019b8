package org.causebook.ui.frame;

import java.util.Locale;

/**
 * What can be said after an action. The browser carries only the name of the message and numbers from one page to the
 * next, so that nobody can make a page say something else.
 */
public enum Toast {
    ENTRY_CREATED("Entry created. Your draft saves itself."),
    DRAFT_SAVED("Saved."),
    CAUSES_ORDERED("The causes are in order in your draft. Submit it when it is right."),
    DRAFT_SUBMITTED("Submitted. It waits for review."),
    DRAFT_DISCARDED("Draft discarded."),
    DRAFTS_SUBMITTED("Submitted: %d."),
    DRAFTS_DISCARDED("Drafts discarded: %d."),
    ENTRY_PUBLISHED("Published. Readers see it now."),
    ENTRIES_PUBLISHED("Published: %d."),
    REVISION_SENT_BACK("Sent back to its author."),
    REVISION_WITHDRAWN("Withdrawn from review."),
    RETIREMENT_PROPOSED("Proposed. It takes effect when it is approved."),
    REOPENING_PROPOSED("Proposed. It takes effect when it is approved."),
    NOTE_ADDED("Note added."),
    NOTE_REMOVED("Note deleted."),
    ENTRIES_DRAFTED("Imported as drafts of yours: %d. Submit them when they are right."),
    ENTRIES_PROPOSED("Imported: %d. They wait for review."),
    ENTRIES_IMPORTED("Imported and published: %d. Readers see them now."),
    IMPORT_CANCELLED("The import ends within seconds. Nothing of it is kept."),
    IMPORT_UNDONE("Undone: %d."),
    REVISIONS_SENT_BACK("Sent back: %d."),
    CATALOG_ADDED("Catalog added. It has no entries yet."),
    CATALOG_SAVED("Catalog saved."),
    CATALOG_ARCHIVED("Catalog archived. Readers can still read it."),
    CATALOG_REOPENED("Catalog reopened."),
    SIGHTING_ASSIGNED("Assigned."),
    SIGHTING_RELEASED("Nobody works on it now."),
    SIGHTING_DISMISSED("Dismissed. It returns when demand doubles."),
    SIGHTINGS_DISMISSED("Dismissed: %d. They come back when they are asked for twice as often."),
    SIGHTINGS_PUBLISHED("Published, or submitted for review: %d."),
    SIGHTING_REOPENED("Back in the queue."),
    REPORT_DELETED("Report deleted."),
    SIGHTING_MERGED("Merged. Both are counted as one."),
    ALIAS_DRAFTED("The code is in your draft. Submit it when it is right."),
    NOTHING_SELECTED("Nothing is selected.", true),
    NOTIFICATIONS_READ("Marked as read."),
    FILTER_SAVED("Filter saved."),
    FILTER_REMOVED("Filter deleted."),
    SETTINGS_SAVED("Settings saved."),
    EMAIL_CHANGED("We sent a mail there. Open the link in it to confirm the address."),
    EMAIL_REMOVED("Address deleted."),
    ENTRY_REVIEWED("Reviewed today."),
    OWNER_SET("Owner saved."),
    REVIEW_DATE_SET("Date saved."),
    REFERENCE_DEAD("Marked as dead."),
    REFERENCE_ALIVE("The mark is removed."),
    INTERVAL_SET("Interval saved."),
    WEBHOOK_TESTED("The test is sent within seconds. Reload the page to see how it ended."),
    WEBHOOK_PAUSED("Webhook paused. What happens now is not sent to it."),
    WEBHOOK_RESUMED("Webhook resumed."),
    WEBHOOK_REMOVED("Webhook deleted."),
    PASSWORD_CHANGED("Password changed. All other sessions have ended."),
    SESSION_ENDED("Session ended."),
    TOKEN_REVOKED("Token revoked."),
    TOKENS_REVOKED("All tokens revoked."),
    SESSIONS_ENDED("All sessions of the account have ended."),
    SECOND_FACTOR_REMOVED("Second factor removed."),
    SECOND_FACTOR_ROLES_SAVED("Saved. Whoever lacks a second factor now has to add one first."),
    ACCOUNT_SAVED("Account saved. A change of role ends its sessions."),
    ACCOUNT_DEACTIVATED("Account deactivated. Its sessions and tokens have ended."),
    ACCOUNT_ACTIVATED("Account activated."),
    PASSWORD_SET("Password set. Sign in with it."),
    OTHER_SESSIONS_ENDED("All other sessions have ended."),
    SIGNED_OUT("You are signed out.");

    private final String text;
    private final boolean warning;

    Toast(String text) {
        this(text, false);
    }

    Toast(String text, boolean warning) {
        this.text = text;
        this.warning = warning;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isCounting() {
        return text.contains("%d");
    }

    ToastView view(int count) {
        return new ToastView(isCounting() ? text.formatted(count) : text, warning);
    }
}
