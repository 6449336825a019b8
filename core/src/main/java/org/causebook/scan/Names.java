package org.causebook.scan;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.PrefixedReading;

/** Codes that begin with a letter: codes with a prefix, symbols, and names such as {@code ENOENT} or {@code OOMKilled}. */
final class Names {

    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 7;
    private static final int MESSAGE_DIGITS = 4;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 32;

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

    private static final Set<String> SIGNALS =
            Set.of(("SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL "
                            + "SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU "
                            + "SIGXCPU SIGXFSZ SIGSYS SIGIOT SIGPWR")
                    .split(" ", -1));

    /** These number other things than codes. */
    private static final List<String> OTHER_NUMBERS =
            List.of("KB", "CVE", "RFC", "ISO", "PR", "IP", "IPV", "SHA", "UTF", "X", "CWE", "AES", "MD", "TLS", "RSA");

    /** The parts of OpenSSL that Python names. */
    private static final List<String> LIBRARIES = List.of("SSL", "X509", "PEM", "ASN1", "EVP", "RSA", "BIO");

    private static final Pattern SPEAKS_OF_FAILING = Pattern.compile("_FAIL|_ERR|ERR_|_E_|^E_|STATUS_");

    private final LineState state;
    private final Line line;
    private final Announcement before;

    Names(LineState state) {
        this.state = state;
        this.line = state.line;
        this.before = state.before;
    }

    /** Takes a word of the language if something announces a name there; tells where it ends, or -1. */
    int takeCommon(int index) {
        int from = line.from[index];
        int to = line.to[index];
        boolean fits = Line.isUpper(line.chars[from]) && to - from >= SHORTEST_NAME && isNamed(index, from);
        return fits && state.add(from, to, Family.NAME, false) ? to : -1;
    }

    /** Takes the word if it is a code, and tells where the code ends; -1 when it is none. */
    int take(int index) {
        int from = line.from[index];
        int to = line.to[index];
        int classes = line.classes[index];
        if (to - from > LONGEST || (classes & Line.FOREIGN) != 0) {
            return -1;
        }
        if ((classes & Line.LOWER) != 0) {
            return mixed(index, from, to);
        }
        char next = line.at(to);
        if ((next == '-' || next == ' ') && Line.isDigit(line.at(to + 1))) {
            int end = withNumber(from, to);
            if (end >= 0 || next == '-') {
                return end;
            }
        }
        if ((classes & Line.UNDERSCORE) != 0) {
            return symbol(index, from, to);
        }
        return (classes & Line.DIGIT) != 0 ? joined(index, from, to) : capitals(from, to);
    }

    /** {@code ORA-00942}, {@code ORA 600}. */
    private int withNumber(int from, int to) {
        int end = line.digitsEnd(to + 1);
        boolean whole = !Line.isWord(line.at(end)) && !(line.at(end) == '-' && Line.isWord(line.at(end + 1)));
        if (!whole || end - to - 1 > MOST_DIGITS || isPartOfPath(from) || isOther(from, to)) {
            return -1;
        }
        boolean familiar = isFamiliar(from, end);
        boolean fits = line.at(to) == '-' || (familiar && to - from == 3 && line.at(end) != '.' && state.trouble);
        if (!fits && line.at(to) == ' ' && line.has(from, "ORA") && to - from == 3) {
            fits = line.at(from - 1) == '(' || line.at(from - 1) == '[';
            familiar = fits;
        }
        return fits && state.add(from, end, Family.NAME, familiar) ? end : -1;
    }

    /** {@code E_FAIL}: a published one is a code, or one that the words before announce and that speaks of failing. */
    private int symbol(int index, int from, int to) {
        int library = line.at(to) == ']' ? libraryOfPython(from) : -1;
        if (library >= 0) {
            // Python leaves out the mark of OpenSSL's reasons: SSL_R_.
            var spelled = line.text(library, from - 2) + "_R_" + line.text(from, to);
            return state.candidates.addSpelled(line, from, to, spelled, Family.NAME) ? to : -1;
        }
        boolean variable = line.at(from - 1) == '$' || line.at(from - 1) == '%' || line.at(to) == '=';
        if (ERRNOS.contains(line.text(from, to))) {
            return state.add(from, to, Family.NAME, true) ? to : -1;
        }
        boolean fits = !variable && line.chars[to - 1] != '_' && line.chars[from] != '_' && !isPartOfPath(from);
        return fits && state.add(from, to, Family.NAME, isReason(index, from, to)) ? to : -1;
    }

    /** {@code Installation failed: INSTALL_FAILED_OLDER_SDK}, {@code error code: SSL_ERROR_BAD_CERT_DOMAIN}. */
    private boolean isReason(int index, int from, int to) {
        before.look(line, index, from);
        boolean told = switch (before.role) {
            case FAULT, CODE, STATUS_CODE, ERRNO -> before.isKey(line, from) || line.at(from - 1) == ' ';
            case FAILED -> before.sign == ':' || before.sign == '[';
            default -> line.has(from - 5, "net::");
        };
        return told && SPEAKS_OF_FAILING.matcher(line.text(from, to)).find();
    }

    /** Where the library begins in {@code [SSL: NO_CIPHERS_AVAILABLE]}, or -1. */
    private int libraryOfPython(int from) {
        for (var library : LIBRARIES) {
            int begin = from - 2 - library.length();
            if (line.has(from - 2, ": ") && line.has(begin, library) && line.at(begin - 1) == '[') {
                return begin;
            }
        }
        return -1;
    }

    /** {@code CS0103}; behind "error" also the likes of {@code C1083} and {@code E0382}. */
    private int joined(int index, int from, int to) {
        int digits = from;
        while (Line.isUpper(line.at(digits))) {
            digits++;
        }
        int end = line.digitsEnd(digits);
        // Db2 and mainframes end the name of a message with a letter for its weight: SQL0911N.
        boolean weighed = end == to - 1 && Line.isUpper(line.chars[end]) && end - digits >= MESSAGE_DIGITS;
        if (weighed && !isPartOfPath(from)) {
            return state.add(from, to, Family.NAME, false) ? to : -1;
        }
        boolean shaped = end == to && to - digits <= MOST_DIGITS && to - digits >= 2;
        if (!shaped || isPartOfPath(from) || isOther(from, digits) || isLogHead(from, to)) {
            return -1;
        }
        before.look(line, index, from);
        boolean errorCode = isBehindErrorCode(from);
        boolean announced = (before.role == Role.ERROR || before.role == Role.FAULT || errorCode) && to - digits >= 3;
        boolean named = (to - digits >= 4 && line.has(from - 7, "Error: ")) || line.has(from - 8, "Message ");
        boolean level = before.role == Role.ERROR && before.isLevel(line, state.time);
        boolean sure = named || errorCode || (announced && !level) || isFamiliar(from, to);
        return state.add(from, to, Family.NAME, sure) ? to : -1;
    }

    /** {@code ECONNREFUSED}, {@code SIGKILL}; behind "error code" also the likes of {@code ELIFECYCLE}. */
    private int capitals(int from, int to) {
        if (to - from < 3 || to - from > LONGEST_NAME || isPartOfPath(from) || line.at(to) == '=') {
            return -1;
        }
        var text = line.text(from, to);
        boolean errno = line.chars[from] == 'E' && (isBehindErrorCode(from) || ERRNOS.contains(text));
        boolean signal = line.has(from, "SIG") && SIGNALS.contains(text);
        if (errno || signal) {
            return state.add(from, to, Family.NAME, true) ? to : -1;
        }
        if (to - from < SHORTEST_NAME) {
            return -1;
        }
        return state.add(from, to, Family.NAME, false) ? to : -1;
    }

    /** {@code OOMKilled}, {@code Unavailable}: a published name, and a capital within it or an announcement. */
    private int mixed(int index, int from, int to) {
        boolean fits = Line.isUpper(line.chars[from])
                && (line.classes[index] & (Line.UNDERSCORE | Line.DIGIT)) == 0
                && to - from >= SHORTEST_NAME
                && to - from <= LONGEST_NAME
                && !isPartOfPath(from)
                && line.at(to) != '='
                && line.at(to) != '('
                && (line.at(to) != '.' || !Line.isWord(line.at(to + 1)));
        if (!fits || !(isNamed(index, from) || isCamel(from, to))) {
            return -1;
        }
        return state.add(from, to, Family.NAME, false) ? to : -1;
    }

    private boolean isCamel(int from, int to) {
        boolean hump = false;
        boolean small = false;
        for (int i = from + 1; i < to; i++) {
            hump |= Line.isUpper(line.chars[i]);
            small |= Line.isLower(line.chars[i]);
        }
        return hump && small;
    }

    /** Whether something announces a name there: "Reason: Evicted", {@code code = NotFound}, {@code (REFUSED)}. */
    private boolean isNamed(int index, int from) {
        before.look(line, index, from);
        return switch (before.role) {
            case REASON, CODE, STATUS, STATUS_CODE, FAULT -> before.isKey(line, from) || line.at(from - 1) == '(';
            case FAILED, ERROR -> line.at(from - 1) == '(';
            default -> false;
        };
    }

    /** {@code npm ERR! code ELIFECYCLE}. A word behind "code" alone may name anything. */
    private boolean isBehindErrorCode(int from) {
        return line.has(from - 10, "ERR! code ") || line.hasFolded(from - 11, "error code ");
    }

    private boolean isPartOfPath(int from) {
        char first = line.at(from - 1);
        return !isMember(from)
                && (first == '/' || first == '-' || first == '.' || first == '\\')
                && Line.isWord(line.at(from - 2));
    }

    /** {@code StatusCode.RESOURCE_EXHAUSTED}: a constant of a type. */
    private boolean isMember(int from) {
        if (line.at(from - 1) != '.') {
            return false;
        }
        int begin = from - 1;
        boolean small = false;
        while (Line.isLetter(line.at(begin - 1)) && from - begin < LONGEST) {
            begin--;
            small |= Line.isLower(line.chars[begin]);
        }
        return small && Line.isUpper(line.at(begin));
    }

    private boolean isOther(int from, int to) {
        return OTHER_NUMBERS.contains(line.text(from, to));
    }

    /** Logs of Kubernetes begin a line with a letter for the level, the month and the day. */
    private boolean isLogHead(int from, int to) {
        return from == line.start && to - from == 5 && line.at(to) == ' ' && Line.isDigit(line.at(to + 1));
    }

    /** Whether the prefix is one of those whose products are known to write their codes so. */
    private boolean isFamiliar(int from, int to) {
        try {
            return CodeRecogniser.recognise(line.text(from, to)).readings().stream()
                    .anyMatch(reading -> reading instanceof PrefixedReading prefixed && prefixed.isFamiliar());
        } catch (NotACode none) {
            return false;
        }
    }
}
