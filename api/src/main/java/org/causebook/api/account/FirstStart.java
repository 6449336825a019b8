package org.causebook.api.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.causebook.account.CreateFirstAdministrator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the first administrator and tells the operator the password, once. */
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

    /** A restore, which serves nobody, begins without a table and brings the accounts along. */
    void onStart(@Observes StartupEvent event) {
        if (!serves) {
            return;
        }
        create.create(config.login(), config.password()).ifPresent(this::tell);
    }

    /** Line by line, because one event of the log is one line. */
    private void tell(String password) {
        LOG.warn(LINE);
        LOG.warn("The first administrator was made. This password is shown only now:");
        LOG.warnf("    login     %s", config.login());
        LOG.warnf("    password  %s", password);
        LOG.warn("Sign in at /sign-in; the password has to be changed there.");
        LOG.warn(LINE);
    }
}
