package org.causebook.pages;

import java.util.List;
import java.util.stream.Stream;

/** One address of every kind of page for an administrator. A new page is added here. */
final class EveryAdminPage {

    private static final List<String> ADDRESSES = List.of(
            "/admin",
            "/admin/entries",
            "/admin/entries?q=0x80110408&catalog=iissync&sort=-code",
            "/admin/entries?q=nothing-matches-this",
            "/admin/entries?sort=colour",
            "/admin/encountered",
            "/admin/encountered?state=any",
            "/admin/encountered?q=nothing-matches-this",
            "/admin/care",
            "/admin/care?reason=overdue&owner=-",
            "/admin/statistics",
            "/admin/statistics?days=365",
            "/admin/reviews",
            "/admin/catalogs",
            "/admin/catalogs/new",
            "/admin/catalogs/iissync/settings",
            "/admin/catalogs/iissync/2148598792",
            "/admin/catalogs/iissync/imports",
            "/admin/imports",
            "/admin/imports?catalog=iissync",
            "/admin/library",
            "/admin/library/iissync",
            "/admin/library/iissync/2148598792",
            "/admin/account",
            "/admin/account/password",
            "/admin/account/second-factor",
            "/admin/notifications",
            "/admin/notifications?unread=true",
            "/admin/notifications/settings",
            "/admin/accounts",
            "/admin/accounts?q=nobody-is-called-this",
            "/admin/new-account",
            "/admin/second-factor",
            "/admin/accounts/admin",
            "/admin/webhooks",
            "/admin/audit",
            "/admin/backup",
            "/admin/nothing-here");

    private EveryAdminPage() {}

    static Stream<String> addresses() {
        return ADDRESSES.stream();
    }
}
