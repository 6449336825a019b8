package org.causebook.scan;

import java.util.List;
import java.util.Map;

/**
 * The words that matter to a scan, and the words that name catalogs, found by a hash that is made while a word is read.
 * Written by hand because it is asked once for every word of a log.
 */
final class Words {

    /** Longer words are none of ours. */
    static final int LONGEST = 24;

    private static final int FACTOR = 31;

    private final String[] texts;
    private final Word[] words;
    private final int[] catalogs;
    private final int mask;

    /** @param names the words that name a catalog, in lower case, each with the number of its catalog */
    Words(Map<String, Integer> names) {
        int size = Integer.highestOneBit((names.size() + 400) * 4);
        texts = new String[size];
        words = new Word[size];
        catalogs = new int[size];
        mask = size - 1;
        for (var word : Word.values()) {
            word.words().forEach(text -> words[place(text)] = word);
        }
        names.forEach((text, catalog) -> {
            int place = place(text);
            if (words[place] == Word.NOTHING) {
                catalogs[place] = catalog + 1;
            }
        });
    }

    /** A table without catalogs. */
    Words() {
        this(Map.of());
    }

    /** The hash of a word that goes on with this character. Underscores do not count, and neither does the case. */
    static int hash(int before, char c) {
        return c == '_' ? before : before * FACTOR + (c | 0x20);
    }

    private int place(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        int place = spread(hash);
        while (texts[place] != null && !texts[place].equals(text)) {
            place = (place + 1) & mask;
        }
        if (texts[place] == null) {
            texts[place] = text;
            words[place] = Word.NOTHING;
        }
        return place;
    }

    private int spread(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    /** Where the word lies in the table; -1 when it is none of ours. */
    int find(Line line, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return -1;
        }
        int place = spread(hash);
        while (texts[place] != null) {
            if (same(texts[place], line, from, to)) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return -1;
    }

    /** What the word there says. */
    Word word(int place) {
        return place < 0 ? Word.NOTHING : words[place];
    }

    /** The number of the catalog that the word there names; -1 when it names none. */
    int catalog(int place) {
        return place < 0 ? -1 : catalogs[place] - 1;
    }

    private static boolean same(String text, Line line, int from, int to) {
        int at = 0;
        for (int i = from; i < to; i++) {
            char c = line.chars[i];
            if (c == '_') {
                continue;
            }
            if (at == text.length() || Line.lower(c) != text.charAt(at)) {
                return false;
            }
            at++;
        }
        return at == text.length();
    }

    /** Whether one of these lower-case words stands there. */
    static boolean isOneOf(List<String> list, Line line, int from, int to) {
        for (var text : list) {
            if (text.length() == to - from && line.hasFolded(from, text)) {
                return true;
            }
        }
        return false;
    }
}
