package org.causebook.scan;

import java.util.List;
import java.util.Locale;

/** What the rules share while a line is read: the line itself, what precedes a place, and what is known of the whole line. */
final class LineState {

    private static final int LONGEST_SEARCHED = 2_000;

    /** What C libraries print for an errno, in lower case: its end is enough. */
    static final List<String> ERRNO_TEXTS = List.of(
            "no such file or directory",
            "permission denied",
            "operation not permitted",
            "connection refused",
            "connection reset by peer",
            "connection timed out",
            "network is down",
            "network is unreachable",
            "no route to host",
            "host is down",
            "broken pipe",
            "input/output error",
            "invalid argument",
            "no space left on device",
            "resource temporarily unavailable",
            "address already in use",
            "cannot assign requested address",
            "too many open files",
            "file exists",
            "not a directory",
            "is a directory",
            "directory not empty",
            "device or resource busy",
            "read-only file system",
            "cannot allocate memory",
            "out of memory",
            "operation timed out",
            "operation not supported",
            "no such process",
            "no such device",
            "bad file descriptor",
            "interrupted system call",
            "stale file handle",
            "disk quota exceeded",
            "argument list too long",
            "exec format error",
            "no child processes",
            "protocol not supported",
            "operation now in progress",
            "operation already in progress",
            "transport endpoint is not connected");

    final Line line = new Line();
    final Words words;
    final Announcement before;
    final Skips skips;
    final Candidates candidates;

    /** Whether the line tells of something that went wrong. */
    boolean trouble;
    /** Whether a word of the line is about mail. */
    boolean mail;
    /** Whether the line has an SQLSTATE or names SQL. */
    boolean sql;
    /** Whether a date or a time stood on the line so far. */
    boolean time;

    private boolean searched;
    private boolean errnoText;
    private boolean programsSearched;
    private boolean mailProgram;
    /** Where the address of a request ended; a status may follow. */
    int requestEnd;

    LineState(Words words, Skips skips, Candidates candidates) {
        this.words = words;
        this.skips = skips;
        this.candidates = candidates;
        this.before = new Announcement(words);
    }

    /** Takes note of what the words of the line tell about all of it. */
    void begin() {
        trouble = false;
        mail = false;
        sql = false;
        time = false;
        requestEnd = -1;
        searched = false;
        programsSearched = false;
        for (int i = 0; i < line.listedWords; i++) {
            var role = words.role(line.known[line.listed[i]]);
            trouble |= role.isTrouble();
            mail |= role == Role.MAIL;
            sql |= role == Role.SQLSTATE || role == Role.SQL;
        }
    }

    /** Whether the line is about mail: a word of it is, or a part of a word. */
    boolean isOfMail() {
        if (!mail && !programsSearched) {
            mailProgram = namesMailProgram();
            programsSearched = true;
        }
        return mail || mailProgram;
    }

    /** {@code esmtpsend}, {@code courieresmtpd}, {@code dovecot_login}. */
    private boolean namesMailProgram() {
        for (int i = 0; i < line.words; i++) {
            int to = line.to[i];
            for (int at = line.from[i]; at + 4 <= to; at++) {
                if (line.hasFolded(at, "smtp") || line.hasFolded(at, "mail") || line.hasFolded(at, "dovecot")) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean add(int from, int to, Family family, boolean sure) {
        return candidates.add(line, from, to, family, sure);
    }

    /** Whether the line has a text that C libraries print for an errno: then its small error numbers are such. */
    boolean hasErrnoText() {
        if (!searched) {
            var text = line.text(line.start, Math.min(line.end, line.start + LONGEST_SEARCHED))
                    .toLowerCase(Locale.ROOT);
            errnoText = ERRNO_TEXTS.stream().anyMatch(text::contains);
            searched = true;
        }
        return errnoText;
    }
}
