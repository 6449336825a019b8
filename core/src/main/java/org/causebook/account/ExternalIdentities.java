package org.causebook.account;

import java.util.Optional;

/** Port: which account belongs to whom at a provider of single sign-on. */
public interface ExternalIdentities {

    /** The account of that person; nobody else can ask for the same person until the transaction ends. */
    Optional<Account> lock(String issuer, String subject);

    /** Says that the account is that person's. */
    void link(String issuer, String subject, long account);
}
