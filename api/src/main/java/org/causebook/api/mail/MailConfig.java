package org.causebook.api.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server that takes our mails. */
@ConfigMapping(prefix = "causebook.mail")
interface MailConfig {

    /** The address that mails come from, perhaps with a name: {@code Causebook <causes@example.org>}. Empty for no mails. */
    Optional<String> from();

    @WithDefault("localhost")
    String host();

    @WithDefault("587")
    int port();

    /** How the connection is protected. */
    @WithDefault("starttls")
    Security security();

    Optional<String> username();

    Optional<String> password();

    /** How a connection to a mail server is protected. */
    enum Security {
        /** It is encrypted before anything is said, or the mail is not sent. */
        STARTTLS,
        /** It is encrypted from the first byte. */
        TLS,
        /** It is not: for a server on the same machine. */
        NONE
    }
}
