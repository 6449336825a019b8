package org.causebook.api.account;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.causebook.account.ManageAccounts;
import org.causebook.signin.CreateFirstAdministrator;
import org.causebook.signin.SignIn;
import org.causebook.signin.UseOneTimeLink;
import org.causebook.token.ManageTokens;

/** The use cases with which tests make people, kept from being removed as unused. */
@Singleton
@Unremovable
class UseCases {

    @Inject
    ManageAccounts accounts;

    @Inject
    UseOneTimeLink links;

    @Inject
    ManageTokens tokens;

    @Inject
    SignIn signIn;

    @Inject
    CreateFirstAdministrator first;
}
