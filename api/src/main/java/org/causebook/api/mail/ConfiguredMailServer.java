package org.causebook.api.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.causebook.api.mail.MailConfig.Security;
import org.causebook.mail.DeliverMails;
import org.causebook.mail.MailServer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The mail server of the configuration. Each mail has a client and a connection of its own, which end with the attempt:
 * what hung is never sent later, when it was sent again already.
 */
@ApplicationScoped
class ConfiguredMailServer implements MailServer {

    private static final Logger LOG = Logger.getLogger(ConfiguredMailServer.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration SILENT_FOR = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final MailConfig config;
    private final boolean configured;

    @Inject
    ConfiguredMailServer(
            Vertx vertx, MailConfig config, @ConfigProperty(name = "causebook.public-url") Optional<URI> publicUrl) {
        this.vertx = vertx;
        this.config = config;
        this.configured = config.from().isPresent() && publicUrl.isPresent();
        if (config.from().isPresent() && publicUrl.isEmpty()) {
            LOG.warn(
                    "No mails are sent: causebook.mail.from is set, but causebook.public-url is not, where links lead.");
        }
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    /**
     * Sends a mail. Takes {@link DeliverMails#ATTEMPT} at most.
     *
     * @throws NotTaken if the server has not taken it, as far as we know
     */
    void send(MailMessage mail) throws NotTaken, InterruptedException {
        var client = MailClient.create(vertx, settings());
        var answer = client.sendMail(mail.setFrom(config.from().orElseThrow()))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            answer.get(DeliverMails.ATTEMPT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new NotTaken("the mail server did not answer in time", late);
        } catch (ExecutionException failed) {
            throw new NotTaken(words(failed.getCause() == null ? failed : failed.getCause()), failed);
        } finally {
            client.close();
        }
    }

    private io.vertx.ext.mail.MailConfig settings() {
        var settings = new io.vertx.ext.mail.MailConfig(config.host(), config.port())
                .setStarttls(
                        config.security() == Security.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setSsl(config.security() == Security.TLS)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                .setIdleTimeout((int) SILENT_FOR.toSeconds())
                .setKeepAlive(false)
                .setMaxPoolSize(1)
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED);
        config.username().ifPresent(settings::setUsername);
        config.password().ifPresent(settings::setPassword);
        return settings;
    }

    /** What a server says may name the address, which belongs in no log; the number says enough. */
    private static String words(Throwable cause) {
        if (cause instanceof SMTPException answered) {
            return "the mail server answered " + answered.getReplyCode();
        }
        if (cause instanceof ConnectException) {
            return "the mail server refused the connection";
        }
        return cause instanceof UnknownHostException
                ? "there is no mail server of that name"
                : "the connection to the mail server failed, "
                        + cause.getClass().getSimpleName();
    }

    /** The mail server has not taken a mail. */
    static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(String message, Throwable cause) {
            super(message, cause);
        }

        /** For people; names no address. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
