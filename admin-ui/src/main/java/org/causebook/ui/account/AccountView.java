package org.causebook.ui.account;

import java.util.Arrays;
import java.util.List;
import org.causebook.account.Account;
import org.causebook.account.ApiToken;
import org.causebook.account.Role;
import org.causebook.ui.frame.FieldFaults;
import org.causebook.ui.page.Addresses;

/**
 * The page of one account, for administrators.
 *
 * @param own whether it is the administrator's own
 */
public record AccountView(Account account, List<ApiToken> tokens, boolean own, FieldFaults faults) {

    public AccountView {
        tokens = List.copyOf(tokens);
    }

    /** Where its tokens are revoked, without the number. */
    public String tokensAddress() {
        return AccountPages.ADDRESS + "/" + Addresses.encoded(account.login()) + "/tokens";
    }

    /** The roles to choose from. */
    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(each -> each != Role.READER).toList();
    }
}
