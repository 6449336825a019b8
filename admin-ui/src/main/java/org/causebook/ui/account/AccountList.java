package org.causebook.ui.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Account;
import org.causebook.account.Role;
import org.causebook.catalog.Page;
import org.causebook.ui.page.QueryText;

/** A part of the accounts, with the way on. */
public record AccountList(AccountFilter filter, Page<Account> page) {

    /** The roles that an account can have. */
    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.READER).toList();
    }

    /** Where the list goes on. */
    public Optional<String> next() {
        return page.next()
                .map(token -> new QueryText()
                        .add("q", filter.text())
                        .add("role", filter.role())
                        .add("active", filter.active())
                        .add("after", token)
                        .on(AccountPages.ADDRESS));
    }
}
