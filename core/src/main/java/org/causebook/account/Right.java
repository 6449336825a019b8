package org.causebook.account;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that people may do. Every operation names the right that it needs. Which role has a right is defined here
 * and nowhere else.
 */
public enum Right {
    READ_PUBLISHED(Id.READ_PUBLISHED, Role.READER, "Read what is published in public catalogs"),
    READ_INTERNAL(Id.READ_INTERNAL, Role.ENGINEER, "Read what is published in internal catalogs"),
    KEEP_OWN_ACCOUNT(Id.KEEP_OWN_ACCOUNT, Role.ENGINEER, "Change one's own password and end one's own sessions"),
    KEEP_OWN_TOKENS(Id.KEEP_OWN_TOKENS, Role.ENGINEER, "Make and revoke one's own API tokens"),
    COUNT_SIGHTINGS(Id.COUNT_SIGHTINGS, Role.ENGINEER, "Count the codes that one's programs met"),
    READ_WORK(Id.READ_WORK, Role.EDITOR, "Read drafts, revisions in review, notes and the whole history"),
    EDIT_ENTRIES(Id.EDIT_ENTRIES, Role.EDITOR, "Add entries, edit drafts, submit and withdraw them, propose to retire"),
    WRITE_NOTES(Id.WRITE_NOTES, Role.EDITOR, "Write internal notes"),
    REVIEW(Id.REVIEW, Role.REVIEWER, "Approve revisions, so that they are published, or send them back"),
    EDIT_CATALOGS(Id.EDIT_CATALOGS, Role.REVIEWER, "Add, edit and archive catalogs"),
    SET_REVIEW_RULES(Id.SET_REVIEW_RULES, Role.ADMINISTRATOR, "Say whether a catalog needs a second pair of eyes"),
    MANAGE_ACCOUNTS(Id.MANAGE_ACCOUNTS, Role.ADMINISTRATOR, "Add accounts, give roles, deactivate, reset passwords"),
    MANAGE_WEBHOOKS(Id.MANAGE_WEBHOOKS, Role.ADMINISTRATOR, "Add, test, pause and delete webhooks"),
    READ_AUDIT(Id.READ_AUDIT, Role.ADMINISTRATOR, "Read the audit trail"),
    BACK_UP(Id.BACK_UP, Role.ADMINISTRATOR, "Write a backup of everything");

    private final String id;
    private final Role lowest;
    private final String description;

    Right(String id, Role lowest, String description) {
        this.id = id;
        this.lowest = lowest;
        this.description = description;
    }

    /** The ids as constants, for annotations. */
    public static final class Id {
        public static final String READ_PUBLISHED = "read-published";
        public static final String READ_INTERNAL = "read-internal";
        public static final String KEEP_OWN_ACCOUNT = "keep-own-account";
        public static final String KEEP_OWN_TOKENS = "keep-own-tokens";
        public static final String COUNT_SIGHTINGS = "count-sightings";
        public static final String READ_WORK = "read-work";
        public static final String EDIT_ENTRIES = "edit-entries";
        public static final String WRITE_NOTES = "write-notes";
        public static final String REVIEW = "review";
        public static final String EDIT_CATALOGS = "edit-catalogs";
        public static final String SET_REVIEW_RULES = "set-review-rules";
        public static final String MANAGE_ACCOUNTS = "manage-accounts";
        public static final String MANAGE_WEBHOOKS = "manage-webhooks";
        public static final String READ_AUDIT = "read-audit";
        public static final String BACK_UP = "back-up";

        private Id() {}
    }

    /** The name in the API, in token scopes and in the database. */
    public String id() {
        return id;
    }

    /** The lowest role that has it. All higher roles have it too. */
    public Role lowest() {
        return lowest;
    }

    /** What it allows, for people. */
    public String description() {
        return description;
    }

    /** The right with that {@link #id()}. */
    public static Optional<Right> ofId(String id) {
        return Arrays.stream(values()).filter(right -> right.id.equals(id)).findFirst();
    }
}
