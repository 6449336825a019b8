package org.causebook.ui.frame;

import java.util.Locale;

/**
 * What can be said after an action. The browser carries only the name of the message and numbers from one page to the
 * next, so that nobody can make a page say something else.
 */
public enum Toast {
    ENTRY_CREATED("The entry is yours to write. It saves itself."),
    DRAFT_SAVED("Saved."),
    DRAFT_SUBMITTED("Submitted. It waits for review."),
    DRAFT_DISCARDED("The draft is gone."),
    DRAFTS_SUBMITTED("Submitted: %d."),
    DRAFTS_DISCARDED("Drafts discarded: %d."),
    ENTRY_PUBLISHED("Published. Readers see it now."),
    ENTRIES_PUBLISHED("Published: %d."),
    REVISION_SENT_BACK("Sent back to its author."),
    REVISION_WITHDRAWN("Taken back from review."),
    RETIREMENT_PROPOSED("Proposed. It takes effect when it is approved."),
    REOPENING_PROPOSED("Proposed. It takes effect when it is approved."),
    NOTE_ADDED("The note is there."),
    NOTE_REMOVED("The note is gone."),
    CATALOG_ADDED("The catalog is there. Its first entry is yours to write."),
    CATALOG_SAVED("The catalog is saved."),
    CATALOG_ARCHIVED("The catalog is archived: it can be read, not changed."),
    CATALOG_REOPENED("The catalog can be changed again."),
    NOTHING_SELECTED("Nothing was selected.", true),
    PASSWORD_CHANGED("The password is changed. All other sessions have ended."),
    SESSION_ENDED("The session has ended."),
    TOKEN_REVOKED("The token is revoked."),
    ACCOUNT_SAVED("The account is saved. Another role ends its sessions."),
    ACCOUNT_DEACTIVATED("The account is deactivated. Its sessions and tokens have ended."),
    ACCOUNT_ACTIVATED("The account is active again."),
    PASSWORD_SET("The password is set. Sign in with it."),
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
