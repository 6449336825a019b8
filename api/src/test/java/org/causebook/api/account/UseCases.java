package org.causebook.api.account;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.causebook.account.CreateFirstAdministrator;
import org.causebook.account.KeepTokens;
import org.causebook.account.ManageAccounts;
import org.causebook.account.SignIn;
import org.causebook.account.UseOneTimeLink;

/** The use cases with which tests make people, kept from being removed as unused. */
@Singleton
@Unremovable
class UseCases {

    @Inject
    ManageAccounts accounts;

    @Inject
    UseOneTimeLink links;

    @Inject
    KeepTokens tokens;

    @Inject
    SignIn signIn;

    @Inject
    CreateFirstAdministrator first;
}
