package org.causebook.ui.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.ui.page.Addresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether people may come from a provider of single sign-on, and where that begins. */
@ApplicationScoped
class SingleSignOn {

    private static final String ADDRESS = "/sign-in/sso";

    private final boolean enabled;

    @Inject
    SingleSignOn(@ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    /** Where it begins for someone who wants to go to that path of ours. */
    Optional<String> address(String next) {
        return enabled ? Optional.of(ADDRESS + "?next=" + Addresses.encoded(next)) : Optional.empty();
    }
}
