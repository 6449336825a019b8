package org.causebook.api.mail;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causebook.mail.DeliverMails.Job;
import org.causebook.mail.Mails.DueMail;
import org.causebook.mail.Mails.Found;
import org.causebook.mail.Mails.Happened;
import org.causebook.notification.Event;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes mails: plain text, what happened, and where to read more. */
@ApplicationScoped
class MailText {

    /** A mail about more events than this is not read. */
    private static final int MOST_EVENTS = 50;

    private final String base;

    @Inject
    MailText(@ConfigProperty(name = "causebook.public-url") Optional<URI> publicUrl) {
        this.base = publicUrl.map(url -> url.toString().replaceAll("/+$", "")).orElse("");
    }

    /** The whole mail, except for where it comes from. */
    MailMessage write(Job job) {
        var mail = job.mail();
        return new MailMessage()
                .setTo(mail.to().value())
                .setSubject(oneLine(subject(mail)))
                .setText(body(job))
                .setHeaders(headers(mail));
    }

    /** Programs that answer mails leave these alone; and a mail that arrives twice is one to programs that show mails. */
    private MultiMap headers(DueMail mail) {
        var host = base.isEmpty() ? "causebook" : URI.create(base).getHost();
        return MultiMap.caseInsensitiveMultiMap()
                .add("Auto-Submitted", "auto-generated")
                .add(
                        "Message-ID",
                        "<%s-%d-%d@%s>"
                                .formatted(mail.kind().id(), mail.wantedAt().toEpochMilli(), mail.id(), host));
    }

    static String subject(DueMail mail) {
        return switch (mail.kind()) {
            case CONFIRMATION -> "Confirm your e-mail address";
            case NOTIFICATION -> sentence(mail.events().get(0).event());
            case DAILY ->
                mail.events().size() == 1
                        ? sentence(mail.events().get(0).event())
                        : mail.events().size() + " things that concern you in Causebook";
            case ANSWER -> "There is an answer about " + mail.report().orElse("your code");
        };
    }

    private String body(Job job) {
        var mail = job.mail();
        return switch (mail.kind()) {
            case CONFIRMATION ->
                confirmation(mail.report(), base + "/mail/" + job.secret().orElseThrow());
            case NOTIFICATION, DAILY -> events(mail.events());
            case ANSWER ->
                answer(mail.report().orElse(""), mail.answer().map(this::link).orElse(base));
        };
    }

    private static String confirmation(Optional<String> report, String link) {
        var why = report.map(code -> "You reported the code " + code + " and asked to be told when its cause is known.")
                .orElse("You asked Causebook to send your notifications to this address.");
        return """
                %s

                Open this page to confirm that the address is yours:
                %s

                If it was not you, do nothing. The address is deleted after three days.
                """.formatted(why, link);
    }

    private static String answer(String code, String link) {
        return """
                You reported the code %s. There is an entry now that says why it comes up:
                %s

                This was the only mail about your report. Your address has been deleted.
                """.formatted(code, link);
    }

    private String events(List<Happened> events) {
        var shown = events.stream().limit(MOST_EVENTS).map(this::event).collect(Collectors.joining("\n"));
        int more = events.size() - MOST_EVENTS;
        return shown
                + (more > 0 ? "\nAnd " + more + " more: " + base + "/admin/notifications\n" : "")
                + "\nChoose which mails you get: " + base + "/admin/notifications/settings\n";
    }

    private String event(Happened happened) {
        var event = happened.event();
        var said = Optional.ofNullable(event.text())
                .map(text -> text.lines().map(line -> "> " + visible(line)).collect(Collectors.joining("\n", "", "\n")))
                .orElse("");
        return sentence(event) + ".\n" + said + base + event.page() + "\n";
    }

    /** What happened, and what it happened to, with one space between. */
    private static String sentence(Event event) {
        return event.sentence().strip() + " " + event.what().strip();
    }

    private String link(Found found) {
        return base + "/catalogs/" + encoded(found.catalog()) + "/" + encoded(found.code());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A header ends with its line. */
    static String oneLine(String text) {
        return visible(text).replaceAll("\\s+", " ").strip();
    }

    /** Without what commands a terminal, or turns the direction of text around. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]+", " ");
    }
}
