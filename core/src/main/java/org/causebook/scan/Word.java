package org.causebook.scan;

import static org.causebook.scan.SkipReason.COUNT;
import static org.causebook.scan.SkipReason.DATE;
import static org.causebook.scan.SkipReason.DURATION;
import static org.causebook.scan.SkipReason.IDENTIFIER;
import static org.causebook.scan.SkipReason.LINE_NUMBER;
import static org.causebook.scan.SkipReason.POINTER;
import static org.causebook.scan.SkipReason.PROCESS_ID;
import static org.causebook.scan.SkipReason.SIZE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word says about the number behind it. The words are compared in lower case and without underscores. */
enum Word {
    /** Says nothing. */
    NOTHING(null, ""),
    ERROR(
            null,
            "error err errorcode errcode errornumber errorno errnum lasterror getlasterror gle win32error dwerror winerror "
                    + "wsaerror hresult hr ntstatus scode stopcode bugcheck bugcheckcode exceptioncode faultcode "
                    + "failurecode sqlcode resultcode returning"),
    /** As in "Msg 208, Level 16". */
    MESSAGE(null, "msg"),
    ERRNO(null, "errno syserrno"),
    EXIT(null, "exit exits"),
    EXITED(null, "exited exitcode exitstatus rc retcode returncode"),
    STATUS(null, "status code returned returns response responded"),
    STATUS_CODE(null, "statuscode responsecode responsestatus"),
    HTTP(null, "http httpstatus httpstatuscode httperror"),
    SQL(null, "sql"),
    STATE(null, "state"),
    SQLSTATE(null, "sqlstate"),
    /** Only what cannot be a count is one of these. */
    RESULT(null, "result ret retval"),
    FAILED(null, "failed fails fail failing failure died"),
    /** Severities that are followed by anything but a bare number. */
    TROUBLE(null, "fatal panic crit critical emerg severe"),
    CURL(null, "curl"),
    /** Stands between an announcing word and its number. */
    BETWEEN(null, "is was of with by number no nr zero non"),
    /** The same, and makes an exit a number: "exit value 134". */
    VALUE(null, "value"),
    /** With a colon behind it. */
    LABEL(null, "win32 ec"),
    METHOD(null, "get post put delete patch head options connect propfind"),
    /** In front of "code" these make it another kind of code. */
    FOREIGN(null, "zip postal country area bar promo discount language currency dress verification time source qr"),
    PORT(SkipReason.PORT, "port ports"),
    LINE(LINE_NUMBER, "line lines row column col lineno"),
    PROCESS(PROCESS_ID, "pid ppid tid process thread spid session worker cpu lwp"),
    VERSION(SkipReason.VERSION, "version ver release build revision rev"),
    ID(IDENTIFIER, "id uid gid xid inode sector block seq sequence qid handle key job event eventid task logon"),
    MEASURE(SIZE, "size len length bytes offset capacity limit total"),
    COUNTED(COUNT, "count counter items rows max min attempt attempts retry retries step"),
    /** Behind a number these three say what it measures; before one they say nothing. */
    UNIT_OF_SIZE(null, "b byte kb mb gb tb kib mib gib tib k bit bits"),
    UNIT_OF_TIME(
            null, "ms us ns s sec secs second seconds m minutes mins minute h hour hours d day days am pm week weeks"),
    UNIT_OF_COUNT(null, "times percent people more other"),
    TIMED(DURATION, "timeout duration elapsed took after delay delays uptime"),
    STAMP(DATE, "stamp timestamp date"),
    ADDRESS(
            POINTER,
            "at address addr ptr pointer base mem flags flag mask access ip sp rip eip pc reg style color "
                    + "keywords options attributes capabilities features rsp rbp desiredaccess dwdesiredaccess");

    private final @Nullable SkipReason reason;
    private final List<String> words;

    Word(@Nullable SkipReason reason, String words) {
        this.reason = reason;
        this.words = words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    List<String> words() {
        return words;
    }

    /** Why the number behind the word is none; null when the word does not say so. */
    @Nullable
    SkipReason reason() {
        return reason;
    }

    /** Whether the line tells of something that went wrong. */
    boolean isTrouble() {
        return this == ERROR || this == FAILED || this == TROUBLE || this == ERRNO;
    }
}
