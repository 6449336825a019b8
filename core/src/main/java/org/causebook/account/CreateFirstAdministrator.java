package org.causebook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Use case: where there is no account at all, make one that can make others. */
@ApplicationScoped
public class CreateFirstAdministrator {

    private final AddFirstAccount first;
    private final PasswordHashes hashes;

    @Inject
    CreateFirstAdministrator(AddFirstAccount first, PasswordHashes hashes) {
        this.first = first;
        this.hashes = hashes;
    }

    /**
     * Makes an administrator who must change the password. Of several nodes that start at once, one makes it.
     *
     * @param password given by configuration; a random one is made when it is empty
     * @return the password to be told to the operator, if one was made here; empty if there was nothing to do, or it
     *     was given
     * @throws org.causebook.catalog.InvalidQuery if login or password are not taken
     */
    public Optional<String> create(String login, Optional<String> password) {
        if (!first.isDue()) {
            return Optional.empty();
        }
        var account = new NewAccount(login, "Administrator", Role.ADMINISTRATOR);
        var chosen = password.map(given -> PasswordPolicy.accept("password", given, login))
                .orElseGet(Secrets::next);
        boolean added = first.add(account, hashes.hash(chosen));
        return added && password.isEmpty() ? Optional.of(chosen) : Optional.empty();
    }
}
