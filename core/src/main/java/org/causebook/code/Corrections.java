package org.causebook.code;

import java.util.LinkedHashSet;
import java.util.Set;

/** The digits that become the typed ones by one slip. */
final class Corrections {

    private Corrections() {}

    /**
     * Takes one slip back, in every place where it may have happened.
     *
     * @param typed the digits as typed
     * @param alphabet the digits that exist
     */
    static Set<String> undo(Slip slip, String typed, String alphabet) {
        return switch (slip) {
            case DROPPED -> withOneMore(typed, alphabet);
            case DOUBLED -> withOneLess(typed, true);
            case SWAPPED -> withTwoSwapped(typed);
            case WRONG -> withOneReplaced(typed, alphabet);
            case EXTRA -> withOneLess(typed, false);
        };
    }

    private static Set<String> withOneMore(String typed, String alphabet) {
        Set<String> corrected = new LinkedHashSet<>();
        for (int i = 0; i <= typed.length(); i++) {
            for (int d = 0; d < alphabet.length(); d++) {
                corrected.add(typed.substring(0, i) + alphabet.charAt(d) + typed.substring(i));
            }
        }
        return corrected;
    }

    private static Set<String> withOneLess(String typed, boolean doubledOnly) {
        Set<String> corrected = new LinkedHashSet<>();
        for (int i = 0; i < typed.length(); i++) {
            boolean doubled = i > 0 && typed.charAt(i) == typed.charAt(i - 1);
            boolean startsPair = i + 1 < typed.length() && typed.charAt(i) == typed.charAt(i + 1);
            if (doubledOnly ? doubled : !(doubled || startsPair)) {
                corrected.add(typed.substring(0, i) + typed.substring(i + 1));
            }
        }
        return corrected;
    }

    private static Set<String> withTwoSwapped(String typed) {
        Set<String> corrected = new LinkedHashSet<>();
        for (int i = 1; i < typed.length(); i++) {
            corrected.add(typed.substring(0, i - 1) + typed.charAt(i) + typed.charAt(i - 1) + typed.substring(i + 1));
        }
        return corrected;
    }

    private static Set<String> withOneReplaced(String typed, String alphabet) {
        Set<String> corrected = new LinkedHashSet<>();
        for (int i = 0; i < typed.length(); i++) {
            for (int d = 0; d < alphabet.length(); d++) {
                corrected.add(typed.substring(0, i) + alphabet.charAt(d) + typed.substring(i + 1));
            }
        }
        return corrected;
    }
}
