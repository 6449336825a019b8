package org.causebook.scan;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.PrefixedReading;

/** Codes that begin with a letter: symbols and codes with a prefix. */
final class Names {

    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 10;
    private static final int LONGEST_ERRNO = 15;

    /** The names of POSIX that programs print in place of a number. */
    private static final Set<String> ERRNOS = Set.of(("EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD "
                    + "EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE "
                    + "ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK "
                    + "ENOSYS ENOTEMPTY ELOOP EWOULDBLOCK EPROTO EBADMSG EOVERFLOW EILSEQ EUSERS ENOTSOCK EDESTADDRREQ "
                    + "EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT EOPNOTSUPP ENOTSUP EAFNOSUPPORT EADDRINUSE "
                    + "EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN "
                    + "ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EDQUOT ECANCELED "
                    + "ENOTFOUND EAI_AGAIN EAI_NONAME EAI_FAIL")
            .split(" ", -1));

    /** These number other things than codes. */
    private static final List<String> OTHER_NUMBERS =
            List.of("KB", "CVE", "RFC", "ISO", "PR", "IP", "IPV", "SHA", "UTF", "X");

    private static final Pattern SPEAKS_OF_FAILING = Pattern.compile("_FAIL|_ERR");

    private final Candidates candidates;

    Names(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Takes the word if it is a code, and tells where the code ends; -1 when it is none. */
    int take(Line line, int from, int to, int classes, Context context) {
        if (to - from > LONGEST || (classes & (Line.FOREIGN | Line.LOWER)) != 0) {
            return -1;
        }
        if (line.at(to) == '-' && Line.isDigit(line.at(to + 1))) {
            return withNumber(line, from, to);
        }
        if ((classes & Line.UNDERSCORE) != 0) {
            return symbol(line, from, to);
        }
        return (classes & Line.DIGIT) != 0 ? joined(line, from, to, context) : capitals(line, from, to);
    }

    /** {@code ORA-00942}. */
    private int withNumber(Line line, int from, int to) {
        int end = line.digitsEnd(to + 1);
        boolean whole = !Line.isWord(line.at(end)) && !(line.at(end) == '-' && Line.isWord(line.at(end + 1)));
        if (!whole || end - to - 1 > MOST_DIGITS || isPartOfPath(line, from) || isOther(line, from, to)) {
            return -1;
        }
        return candidates.add(line, from, end, Usage.NAME, isFamiliar(line, from, end)) ? end : -1;
    }

    /** {@code E_FAIL}: only a published one is a code, or one that a failure is put down to and that speaks of failing. */
    private int symbol(Line line, int from, int to) {
        boolean variable = line.at(from - 1) == '$' || line.at(from - 1) == '%' || line.at(to) == '=';
        if (ERRNOS.contains(line.text(from, to))) {
            return candidates.add(line, from, to, Usage.NAME, true) ? to : -1;
        }
        boolean fits = !variable && line.chars[to - 1] != '_' && line.chars[from] != '_' && !isPartOfPath(line, from);
        return fits && candidates.add(line, from, to, Usage.NAME, isReason(line, from, to)) ? to : -1;
    }

    /** {@code Installation failed: INSTALL_FAILED_OLDER_SDK}. */
    private static boolean isReason(Line line, int from, int to) {
        boolean behind = line.hasFolded(from - 8, "failed: ") || line.hasFolded(from - 9, "failure [");
        return behind && SPEAKS_OF_FAILING.matcher(line.text(from, to)).find();
    }

    /** {@code CS0103}; behind "error" also the likes of {@code C1083}. */
    private int joined(Line line, int from, int to, Context context) {
        int digits = from;
        while (Line.isUpper(line.at(digits))) {
            digits++;
        }
        boolean shaped = line.digitsEnd(digits) == to && to - digits <= MOST_DIGITS && to - digits >= 2;
        if (!shaped || isPartOfPath(line, from) || isOther(line, from, digits) || isLogHead(line, from, to)) {
            return -1;
        }
        boolean announced = (context.word == Word.ERROR || isBehindErrorCode(line, from)) && to - digits >= 3;
        boolean named = to - digits >= 4 && line.has(from - 7, "Error: ");
        boolean sure = named || (announced && !AnnouncedNumbers.isLevel(line, context)) || isFamiliar(line, from, to);
        return candidates.add(line, from, to, Usage.NAME, sure) ? to : -1;
    }

    /** {@code ECONNREFUSED}; behind "error code" also the likes of {@code ELIFECYCLE}. */
    private int capitals(Line line, int from, int to) {
        if (line.chars[from] != 'E' || to - from > LONGEST_ERRNO || to - from < 3) {
            return -1;
        }
        boolean sure = isBehindErrorCode(line, from) || ERRNOS.contains(line.text(from, to));
        return sure && candidates.add(line, from, to, Usage.NAME, true) ? to : -1;
    }

    /** {@code npm ERR! code ELIFECYCLE}. A word behind "code" alone may name anything. */
    private static boolean isBehindErrorCode(Line line, int from) {
        return line.has(from - 10, "ERR! code ") || line.hasFolded(from - 11, "error code ");
    }

    private static boolean isPartOfPath(Line line, int from) {
        char before = line.at(from - 1);
        return (before == '/' || before == '-' || before == '.' || before == '\\') && Line.isWord(line.at(from - 2));
    }

    private static boolean isOther(Line line, int from, int to) {
        var prefix = line.text(from, to);
        return OTHER_NUMBERS.contains(prefix);
    }

    /** Logs of Kubernetes begin a line with a letter for the level, the month and the day. */
    private static boolean isLogHead(Line line, int from, int to) {
        return from == line.start && to - from == 5 && line.at(to) == ' ' && Line.isDigit(line.at(to + 1));
    }

    /** Whether the prefix is one of those whose products are known to write their codes so. */
    private static boolean isFamiliar(Line line, int from, int to) {
        try {
            return CodeRecogniser.recognise(line.text(from, to)).readings().stream()
                    .anyMatch(reading -> reading instanceof PrefixedReading prefixed && prefixed.isFamiliar());
        } catch (NotACode none) {
            return false;
        }
    }
}
