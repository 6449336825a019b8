package org.causebook.api.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The administrator that is made where there is no account yet. */
@ConfigMapping(prefix = "causebook.admin")
public interface AdministratorConfig {

    /** The login. */
    @WithDefault("admin")
    String login();

    /** The first password; a random one is made and printed when it is not given. It has to be changed either way. */
    Optional<String> password();
}
