package org.causebook.ui.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.causebook.mail.KeepAddress;

/** How templates know whether to ask for an address. */
@ApplicationScoped
@Named("mailing")
public class Mailing {

    private final KeepAddress addresses;

    @Inject
    Mailing(KeepAddress addresses) {
        this.addresses = addresses;
    }

    /** Whether mails are sent at all. */
    public boolean isPossible() {
        return addresses.isPossible();
    }
}
