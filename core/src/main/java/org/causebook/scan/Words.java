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
    /** The whole hash of each text, 0 where none is: most words of a log are told from ours by it. */
    private final int[] hashes;

    private final Role[] roles;
    private final int[] catalogs;
    private final int mask;

    /** @param names the words with which names of catalogs begin, in lower case, each with a number */
    Words(Map<String, Integer> names) {
        int size = Integer.highestOneBit((names.size() + 600) * 4);
        texts = new String[size];
        hashes = new int[size];
        roles = new Role[size];
        catalogs = new int[size];
        mask = size - 1;
        for (var word : Role.values()) {
            word.words().forEach(text -> roles[place(text)] = word);
        }
        names.forEach((text, catalog) -> {
            catalogs[place(text)] = catalog + 1;
        });
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
            hashes[place] = filled(hash);
            roles[place] = Role.NONE;
        }
        return place;
    }

    private static int filled(int hash) {
        return hash == 0 ? 1 : hash;
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
        int whole = filled(hash);
        while (hashes[place] != 0) {
            if (hashes[place] == whole && same(texts[place], line, from, to)) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return -1;
    }

    /** Where the library's name lies with which the name of a call begins; -1 when it is none of ours. */
    int library(Line line, int from, int to) {
        int hash = 0;
        int at = from;
        while (at < to && line.chars[at] != '_') {
            hash = hash(hash, line.chars[at++]);
        }
        int place = find(line, from, at, hash);
        return name(place) < 0 || role(place) != Role.NONE ? -1 : place;
    }

    /** What the word there says. */
    Role role(int place) {
        return place < 0 ? Role.NONE : roles[place];
    }

    /** What the word says that stands there. */
    Role roleOf(Line line, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, line.chars[i]);
        }
        return role(find(line, from, to, hash));
    }

    /** The number that the word there was given as the beginning of names; -1 when it begins none. */
    int name(int place) {
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
