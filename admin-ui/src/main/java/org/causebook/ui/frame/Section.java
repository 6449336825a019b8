package org.causebook.ui.frame;

import java.util.Arrays;
import java.util.Optional;
import org.causebook.account.Right;

/** A part of the pages for signed-in people, in the order of the navigation. */
public enum Section {
    DASHBOARD("Dashboard", "/admin", "dashboard", "g d", Right.KEEP_OWN_ACCOUNT),
    ENTRIES("Entries", "/admin/entries", "list", "g e", Right.READ_WORK),
    ENCOUNTERED("Encountered", "/admin/encountered", "question", "g q", Right.READ_WORK),
    REVIEWS("Reviews", "/admin/reviews", "review", "g r", Right.READ_WORK),
    CARE("Care", "/admin/care", "clock", "g k", Right.READ_WORK),
    CATALOGS("Catalogs", "/admin/catalogs", "book", "g c", Right.READ_WORK),
    STATISTICS("Statistics", "/admin/statistics", "chart", "g s", Right.READ_WORK),
    LIBRARY("Library", "/admin/library", "library", "g l", Right.READ_INTERNAL),
    ACCOUNTS("Accounts", "/admin/accounts", "people", "g a", Right.MANAGE_ACCOUNTS),
    WEBHOOKS("Webhooks", "/admin/webhooks", "hook", "g w", Right.MANAGE_WEBHOOKS),
    AUDIT("Audit", "/admin/audit", "log", "g t", Right.READ_AUDIT),
    BACKUP("Backup", "/admin/backup", "backup", "g b", Right.BACK_UP),
    /** One's own account; it stands in the account menu and not in the row of sections. */
    ACCOUNT("My account", "/admin/account", "person", "g m", Right.KEEP_OWN_ACCOUNT),
    /** What concerns oneself; the bell beside the account menu leads there. */
    NOTIFICATIONS("Notifications", "/admin/notifications", "bell", "g o", Right.READ_WORK);

    private final String label;
    private final String address;
    private final String icon;
    private final String keys;
    private final Right right;

    Section(String label, String address, String icon, String keys, Right right) {
        this.label = label;
        this.address = address;
        this.icon = icon;
        this.keys = keys;
        this.right = right;
    }

    /** The section whose pages begin with that path; the dashboard is a single page. */
    static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(each -> path.equals(each.address) || (each != DASHBOARD && path.startsWith(each.address + "/")))
                .findFirst();
    }

    public String label() {
        return label;
    }

    /** Its first page. */
    public String address() {
        return address;
    }

    /** Whether it stands in the row of sections. */
    boolean isInRow() {
        return this != ACCOUNT && this != NOTIFICATIONS;
    }

    public String icon() {
        return icon;
    }

    /** What to press to go there, with a space between. */
    public String keys() {
        return keys;
    }

    /** What one needs to see it. */
    public Right right() {
        return right;
    }
}
