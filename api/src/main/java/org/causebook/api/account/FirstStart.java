package org.causebook.api.account;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causebook.signin.CreateFirstAdministrator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Creates the first administrator and logs the password, once. */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger("org.causebook.first-start");
    private static final String LINE = "=".repeat(72);

    private final CreateFirstAdministrator create;
    private final AdministratorConfig config;
    private final boolean serves;

    @Inject
    FirstStart(
            CreateFirstAdministrator create,
            AdministratorConfig config,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.create = create;
        this.config = config;
        this.serves = serves;
    }

    /** A restore serves nobody: it begins without tables and brings the accounts with it. */
    void onStart(@Observes StartupEvent event) {
        if (!serves) {
            return;
        }
        create.create(config.login(), config.password()).ifPresent(this::tell);
    }

    /** Line by line, because a log event is one line. */
    private void tell(String password) {
        LOG.warn(LINE);
        LOG.warn("The first administrator was created. The password is shown only now:");
        LOG.warnf("    login     %s", config.login());
        LOG.warnf("    password  %s", password);
        LOG.warn("Sign in at /sign-in and change the password there.");
        LOG.warn(LINE);
    }

    /** The administrator that is created if there are no accounts. */
    @ConfigMapping(prefix = "causebook.admin")
    public interface AdministratorConfig {

        /** The login. */
        @WithDefault("admin")
        String login();

        /** The first password, which must be changed. By default, a random one is chosen and logged. */
        Optional<String> password();
    }
}
