package org.causebook.code;

import java.util.Locale;
import java.util.Set;

/** Which bare number, if any, the words before it announce to be a code: "error 5" does, "line 5" does not. */
enum Expectation {
    NOTHING,
    /** After "failed": only "failed with" announces a code. */
    WITH,
    CODE,
    HTTP,
    SQLSTATE;

    private static final int LONGEST_WORD = 20;

    /** Compared without underscores and in lower case, so that names of variables count as well. */
    private static final Set<String> ANNOUNCING =
            Set.of(("error err errno errorcode errcode errornumber code status statuscode httpstatus returned returns "
                            + "returncode retcode returnvalue resultcode rc exit exited exits exitcode exitstatus lasterror "
                            + "getlasterror win32error sqlcode hresult hr ntstatus scode stopcode bugcheck "
                            + "httpstatuscode")
                    .split(" ", -1));

    private static final Set<String> FAILING = Set.of("failed", "fails", "fail", "failing", "failure", "ended", "died");
    private static final Set<String> CONNECTING =
            Set.of("is", "was", "of", "with", "by", "number", "no", "nr", "value");

    /** Whether the word says that a code follows, and is therefore none itself. */
    static boolean isAnnouncing(String word) {
        return ANNOUNCING.contains(plain(word));
    }

    /** What to expect behind this word. */
    Expectation afterWord(Place word) {
        if (word.length() > LONGEST_WORD) {
            return NOTHING;
        }
        String plain = plain(word.text());
        if (plain.equals("http")) {
            return HTTP;
        }
        if (plain.equals("sqlstate")) {
            return SQLSTATE;
        }
        if (ANNOUNCING.contains(plain)) {
            return this == HTTP ? HTTP : CODE;
        }
        if (FAILING.contains(plain)) {
            return WITH;
        }
        return afterConnection(plain);
    }

    private static String plain(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private Expectation afterConnection(String plain) {
        if (this == WITH) {
            return plain.equals("with") ? CODE : NOTHING;
        }
        // The version in HTTP/1.1 stands between the word and the number.
        boolean version = this == HTTP && plain.length() == 1 && Ascii.isDigit(plain.charAt(0));
        return version || CONNECTING.contains(plain) ? this : NOTHING;
    }

    /** What to expect behind this character between words; the next line is another matter. */
    Expectation afterCharacter(char c) {
        boolean connecting =
                c == '\t' || Character.isSpaceChar(c) || ":=#([<{\"'`*-+\u2212\u2018\u201C".indexOf(c) >= 0;
        boolean version = this == HTTP && (c == '/' || c == '.');
        return connecting || version ? this : NOTHING;
    }
}
