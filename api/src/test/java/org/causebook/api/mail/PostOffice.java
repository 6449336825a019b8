package org.causebook.api.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server, which the application of the tests sends its mails to while it is open. */
public final class PostOffice implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https://causes\\.example\\.org(/mail/\\S+)");

    private final GreenMail server;

    private PostOffice(GreenMail server) {
        this.server = server;
    }

    /** The port that the application knows. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("causebook.mail.port", Integer.class);
    }

    public static PostOffice open() {
        var server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new PostOffice(server);
    }

    /** A mail as it arrived. */
    public record Letter(String to, String subject, String text, String all) {

        static Letter from(MimeMessage message) {
            try {
                var to = Arrays.stream(message.getRecipients(RecipientType.TO))
                        .map(Address::toString)
                        .toList();
                var text = new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n");
                return new Letter(
                        String.join(", ", to), message.getSubject(), text, GreenMailUtil.getWholeMessage(message));
            } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        /** Where its link leads that confirms an address, without the host. */
        public String confirmation() {
            var found = LINK.matcher(text);
            if (!found.find()) {
                throw new IllegalStateException("no link in " + text);
            }
            return found.group(1);
        }
    }

    /** What arrived for that address. */
    public List<Letter> lettersTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Letter::from)
                .filter(letter -> letter.to().equals(address))
                .toList();
    }

    /** Waits until so many have arrived for that address, and gives the last. */
    public Letter await(String address, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> lettersTo(address).size() >= count);
        return lettersTo(address).get(count - 1);
    }

    @Override
    public void close() {
        server.stop();
    }
}
