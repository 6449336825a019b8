package org.causebook.api.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causebook.notification.Event;
import org.causebook.webhook.Delivery;
import org.causebook.webhook.NewWebhook.Format;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what is sent to a webhook, in the format that its receiver understands. */
@ApplicationScoped
class WebhookMessage {

    private final ObjectMapper json;
    private final Optional<String> base;

    /** @param publicUrl where people open Causebook; without it, messages have no links */
    @Inject
    WebhookMessage(ObjectMapper json, @ConfigProperty(name = "causebook.public-url") Optional<URI> publicUrl) {
        this.json = json;
        this.base = publicUrl.map(url -> url.toString().replaceAll("/+$", ""));
    }

    /** The body of the message. */
    byte[] body(Format format, Delivery delivery) {
        var link = delivery.event().flatMap(this::link);
        Object message = switch (format) {
            case JSON -> plain(delivery, link);
            case SLACK -> slack(delivery, link);
            case TEAMS -> teams(delivery, link);
        };
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings and numbers are JSON", impossible);
        }
    }

    /** What happened: the name of the event, {@code test} for a test. */
    static String kind(Delivery delivery) {
        return delivery.event().map(event -> event.kind().id()).orElse("test");
    }

    private static Map<String, Object> plain(Delivery delivery, Optional<String> link) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("delivery", delivery.id());
        fields.put("event", kind(delivery));
        fields.put("at", delivery.at().toString());
        delivery.event().ifPresent(event -> {
            fields.put("actor", event.actor());
            fields.put("catalog", event.catalog());
            fields.put("code", event.code());
            Optional.ofNullable(event.revision()).ifPresent(number -> fields.put("revision", number));
            Optional.ofNullable(event.text()).ifPresent(text -> fields.put("text", text));
        });
        link.ifPresent(url -> fields.put("url", url));
        return fields;
    }

    private static Map<String, Object> slack(Delivery delivery, Optional<String> link) {
        var entry = delivery.event().map(WebhookMessage::entry).orElse("");
        var linked = link.map(url -> "<" + url + "|" + escaped(entry) + ">").orElse(escaped(entry));
        var said = delivery.event()
                .flatMap(event -> Optional.ofNullable(event.text()))
                .map(text -> "\n> " + escaped(text).replace("\n", "\n> "))
                .orElse("");
        return Map.of("text", (escaped(sentence(delivery)) + " " + linked).strip() + said);
    }

    /** Slack reads these three; with them, nobody can make a message notify a channel or hide where a link leads. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, Object> teams(Delivery delivery, Optional<String> link) {
        var entry = delivery.event().map(WebhookMessage::entry).orElse("");
        // Plain runs of text: a card would read Markdown in a text block.
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(run((sentence(delivery) + " " + entry).strip()));
        delivery.event().flatMap(event -> Optional.ofNullable(event.text())).ifPresent(text -> lines.add(run(text)));
        var card = new LinkedHashMap<String, Object>();
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("body", lines);
        link.ifPresent(url -> card.put(
                "actions", List.of(Map.of("type", "Action.OpenUrl", "title", "Open in Causebook", "url", url))));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static Map<String, Object> run(String text) {
        return Map.of("type", "RichTextBlock", "inlines", List.of(Map.of("type", "TextRun", "text", text)));
    }

    private static String sentence(Delivery delivery) {
        return delivery.event().map(WebhookMessage::sentence).orElse("This is a test from Causebook.");
    }

    /** As a bystander reads it. */
    private static String sentence(Event event) {
        return event.actor()
                + switch (event.kind()) {
                    case SUBMITTED -> " submitted a revision of";
                    case PUBLISHED -> " published a revision of";
                    case SENT_BACK -> " sent back a revision of";
                    case MENTIONED -> " mentioned someone in a note on";
                    case IMPORTED -> " imported entries for review into";
                    case IMPORT_REVIEWED -> " reviewed imported entries of";
                    case ASSIGNED -> " assigned someone the code";
                };
    }

    private static String entry(Event event) {
        return event.what();
    }

    private Optional<String> link(Event event) {
        var place = switch (event.kind()) {
            case IMPORTED, IMPORT_REVIEWED -> "imports";
            default -> event.catalog().isEmpty() ? "encountered" : "catalogs/" + encoded(event.catalog());
        };
        return base.map(url -> url + "/admin/" + place + "/" + encoded(event.code()));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
