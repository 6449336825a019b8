package org.causebook.persistence.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.causebook.mail.MailServer;

/** Here nobody sends mails. */
@ApplicationScoped
class NoMailServer implements MailServer {

    @Override
    public boolean isConfigured() {
        return false;
    }
}
