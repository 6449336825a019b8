package org.causebook.ui.account;

import java.net.URI;
import java.time.Instant;
import org.causebook.account.Account;
import org.causebook.account.OneTimeLink;
import org.causebook.ui.page.Addresses;

/**
 * A one-time link as an administrator passes it on.
 *
 * @param address in full, with the secret
 */
public record ShownLink(Account account, String address, Instant validUntil) {

    static ShownLink of(OneTimeLink link, URI base) {
        var address = base.resolve("/sign-in/link/" + Addresses.encoded(link.token()));
        return new ShownLink(link.account(), address.toString(), link.validUntil());
    }

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "one-time link for " + account.login();
    }
}
