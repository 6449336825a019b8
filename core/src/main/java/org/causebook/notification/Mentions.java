package org.causebook.notification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whom a text mentions: {@code @anna}. */
public final class Mentions {

    /** More people than this are not told by one text. */
    private static final int MOST = 20;

    /** An address such as {@code anna@example.org} mentions nobody; a full stop at the end belongs to the sentence. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9_])?)");

    private Mentions() {}

    /** The logins after an {@code @}, the first 20 of them. Whether such accounts exist is not checked. */
    public static Set<String> in(String text) {
        var logins = new LinkedHashSet<String>();
        var matcher = MENTION.matcher(text);
        while (logins.size() < MOST && matcher.find()) {
            logins.add(matcher.group(1));
        }
        return logins;
    }
}
