package org.causebook.mail;

/** Port: the server that takes our mails. */
public interface MailServer {

    /** Whether one is configured. Without one no address is asked for, and nothing is sent. */
    boolean isConfigured();
}
