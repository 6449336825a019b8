package org.causebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A vocabulary of some 20,000 words, drawn with the frequencies of natural language: the n-th word comes up about 1/n
 * times as often as the first (Zipf's law).
 */
final class Words {

    private static final String[] COMMON = """
            the a of to is not and in on was for be or by that could this server file when service with from it request
            has been an failed cannot error access client user connection does other no another system process name
            value network already account database invalid while node password version configuration permission timeout
            memory disk registry certificate session transaction object handle resource lock security log computer domain
            port remote local host denied missing wrong closed damaged full expired unknown found exists used running
            started stopped restart check install remove open read write change start stop before after again because
            """.trim().split("\\s+");

    private static final String[] STEMS = """
            queue mirror proxy packet buffer socket cluster replica journal volume shard bucket tenant token kernel driver
            module plugin cache index schema cursor batch stream topic broker worker thread pipe mount inode block sector
            header payload cookie cipher keyring vault policy quota ticket realm forest subnet router gateway switch tunnel
            beacon probe metric trace alert sensor printer spool font locale codec frame sample render canvas shader texture
            ledger invoice order cart refund charge tariff parcel depot route fleet meter valve pump turbine rotor boiler
            parser lexer linker loader symbol macro heap stack frame register opcode fiber mutex latch barrier semaphore
            """.trim().split("\\s+");

    private static final String[] PREFIXES = {
        "", "sub", "re", "pre", "un", "multi", "cross", "inter", "over", "under", "auto", "meta"
    };

    private static final String[] SUFFIXES = {
        "", "s", "ing", "ed", "er", "less", "able", "ation", "set", "group", "point", "map", "list", "id"
    };

    private static final List<String> ALL = all();
    private static final double[] UP_TO = upTo(ALL.size());

    private Words() {}

    /** How many words there are. */
    static int count() {
        return ALL.size();
    }

    static String any(SplittableRandom random) {
        double wanted = random.nextDouble() * UP_TO[UP_TO.length - 1];
        int found = java.util.Arrays.binarySearch(UP_TO, wanted);
        return ALL.get(found < 0 ? -found - 1 : found);
    }

    /** A sentence of so many words. */
    static String sentence(SplittableRandom random, int from, int to) {
        var sentence = new StringBuilder();
        int length = random.nextInt(from, to + 1);
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(any(random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    private static List<String> all() {
        var words = new ArrayList<>(List.of(COMMON));
        for (var suffix : SUFFIXES) {
            for (var prefix : PREFIXES) {
                for (var stem : STEMS) {
                    words.add(prefix + stem + suffix);
                }
            }
        }
        return words.stream().distinct().toList();
    }

    private static double[] upTo(int count) {
        var sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }
}
