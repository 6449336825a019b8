package org.causebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.causebook.catalog.Outcome;

/**
 * What was typed, parsed. Any text can be parsed: a sign that makes no sense where it stands separates words.
 *
 * @param plain the text without filters, quotes and excluded words
 * @param words the words of {@code plain}, at most {@value #MOST_WORDS}
 * @param phrases words between quotes, which have to follow each other
 * @param without phrases that must not occur
 * @param filters values of {@code catalog}, {@code product} and {@code outcome}, the first of each
 */
public record SearchText(
        String plain, List<String> words, List<String> phrases, List<String> without, Map<String, String> filters) {

    /** No question has more words. A pasted log does, and only its beginning counts. */
    public static final int MOST_WORDS = 32;

    private static final int MOST_PHRASES = 8;

    /** A minus before digits is the sign of a number. */
    private static final Pattern TOKEN = Pattern.compile("(?<!\\S)(?<without>-(?=[\\p{L}\"]))?"
            + "(?:(?<field>(?i:catalog|product|outcome)):)?(?:\"(?<phrase>[^\"]*)\"|(?<word>\\S+))");

    public SearchText {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
        filters = Map.copyOf(filters);
    }

    static SearchText of(String typed) {
        var plain = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        var without = new ArrayList<String>();
        var filters = new TreeMap<String, String>();
        var matcher = TOKEN.matcher(typed);
        while (matcher.find()) {
            var quoted = Optional.ofNullable(matcher.group("phrase"));
            var text = quoted.orElseGet(() -> matcher.group("word"));
            var field = Optional.ofNullable(matcher.group("field")).map(name -> name.toLowerCase(Locale.ROOT));
            if (matcher.group("without") != null) {
                without.add(text);
            } else if (field.isPresent() && isValue(field.get(), text)) {
                filters.putIfAbsent(field.get(), text.strip());
            } else {
                plain.add(field.isPresent() ? matched(matcher) : text);
                quoted.filter(phrase -> Words.in(phrase).size() > 1).ifPresent(phrases::add);
            }
        }
        return of(plain, phrases, without, filters);
    }

    private static SearchText of(
            List<String> plain, List<String> phrases, List<String> without, Map<String, String> filters) {
        var text = String.join(" ", plain);
        var words = Words.in(text).stream().distinct().limit(MOST_WORDS).toList();
        return new SearchText(text, words, bounded(phrases), bounded(without), filters);
    }

    /** A phrase without words says nothing. */
    private static List<String> bounded(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> String.join(
                        " ", Words.in(phrase).stream().limit(MOST_WORDS).toList()))
                .filter(phrase -> !phrase.isEmpty())
                .limit(MOST_PHRASES)
                .toList();
    }

    private static boolean isValue(String field, String text) {
        var value = text.strip().toLowerCase(Locale.ROOT);
        var unseen = value.chars().anyMatch(Character::isISOControl);
        return switch (field) {
            case "outcome" ->
                List.of(Outcome.values()).stream()
                        .anyMatch(outcome -> outcome.id().equals(value));
            default -> !value.isEmpty() && !unseen;
        };
    }

    private static String matched(MatchResult match) {
        return match.group();
    }
}
