package org.causebook.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Text;
import org.causebook.notification.EventKind;

/**
 * What an administrator says about a webhook.
 *
 * @param url where to send, http or https
 * @param kinds which events, at least one
 * @param catalog slug of the one catalog whose events are sent; empty for all, internal ones too
 */
public record NewWebhook(String name, String url, Format format, Set<EventKind> kinds, Optional<String> catalog) {

    private static final int MAX_NAME = 100;
    private static final int MAX_URL = 2_000;

    /** What the receiver understands. */
    public enum Format {
        /** Our own JSON. */
        JSON,
        /** A message for an incoming webhook of Slack. */
        SLACK,
        /** A message with an adaptive card, for a workflow of Microsoft Teams. */
        TEAMS;

        /** The name in the API and in the database: the lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The format with that {@link #id()}. */
        public static Optional<Format> ofId(String id) {
            return Arrays.stream(values())
                    .filter(format -> format.id().equals(id))
                    .findFirst();
        }
    }

    /** @throws InvalidContent with every fault */
    public NewWebhook {
        name = name.strip();
        url = url.strip();
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        var faults = new ArrayList<Fault>();
        if (name.isEmpty()) {
            faults.add(new Fault("name", "is missing"));
        }
        Text.check("name", name, MAX_NAME, faults::add);
        if (url.length() > MAX_URL || !isAddress(url)) {
            faults.add(
                    new Fault("url", "must be an http or https address of at most 2,000 characters, without a user"));
        }
        if (kinds.isEmpty()) {
            faults.add(new Fault("kinds", "must be at least one"));
        }
        InvalidContent.throwIfAny(faults);
    }

    private static boolean isAddress(String url) {
        try {
            var uri = new URI(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 65_535
                    && url.chars().allMatch(character -> character > ' ' && character < 127);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The host that it sends to. The rest of the address is often a secret in itself. */
    public String host() {
        return URI.create(url).getHost();
    }
}
