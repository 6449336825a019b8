package org.causebook.scan;

import static org.causebook.scan.SkipReason.COUNT;
import static org.causebook.scan.SkipReason.IDENTIFIER;
import static org.causebook.scan.SkipReason.LINE_NUMBER;
import static org.causebook.scan.SkipReason.POINTER;
import static org.causebook.scan.SkipReason.PROCESS_ID;
import static org.causebook.scan.SkipReason.SIZE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word says about the number behind it, in English, German, French and Spanish. The words are compared in lower
 * case and without underscores.
 */
enum Role {
    /** Says nothing. */
    NONE(null, ""),
    /** Announces an error number, and is also the level of many a log line. */
    ERROR(null, "error err fehler erreur systemfehler"),
    /** Announces an error number and is nothing else. */
    FAULT(
            null,
            "errorcode errcode errornumber errorno errnum lasterror getlasterror gle win32error dwerror winerror wsaerror "
                    + "hresult hr ntstatus scode stopcode bugcheck bugcheckcode exceptioncode faultcode failurecode sqlcode "
                    + "resultcode returning fehlercode fehlernummer osstatus"),
    /** As in "Msg 208, Level 16". */
    MESSAGE(null, "msg"),
    ERRNO(null, "errno syserrno"),
    EXIT(null, "exit exits"),
    EXITED(
            null,
            "exited exitcode exitstatus lastexitcode rc retcode returncode rückgabewert rückgabecode beendigungscode exitvalue"),
    /** Makes a code of the words before it an exit status: "code de sortie 3". */
    EXIT_OF(null, "sortie salida retour retorno"),
    CODE(null, "code código codigo"),
    STATUS(null, "status statut estado response responded antwort"),
    STATUS_CODE(null, "statuscode responsecode responsestatus httpstatus httpstatuscode"),
    RETURNED(null, "returned returns return"),
    HTTP(null, "http httperror"),
    SQL(null, "sql"),
    STATE(null, "state"),
    SQLSTATE(null, "sqlstate"),
    SIGNAL(null, "signal sig signo"),
    /** Only what cannot be a count is one of these. */
    RESULT(null, "result ret retval"),
    FAILED(null, "failed fails fail failing failure died fehlgeschlagen échoué"),
    /** Says why, by name: "Reason: OOMKilled". */
    REASON(null, "reason cause rcode codename errorname"),
    /** Severities and misfortunes that a bare number never follows. */
    TROUBLE(
            null,
            "fatal panic crit critical emerg severe exception aborted abort crash crashed terminated denied refused "
                    + "invalid unable cannot rejected fault corrupt"),
    /** Stands between an announcing word and its number. */
    BETWEEN(
            null,
            "is was of by no nr zero non mit war ist de la le el un système systeme abnormally unexpectedly prematurely normally immediately"),
    /** The same, and makes a failure announce a number: "failed with 5". */
    WITH(null, "with"),
    /** The same, and makes an exit and a return a number: "exit value 134". */
    VALUE(null, "value number nummer número"),
    /** With a colon behind it. */
    LABEL(null, "win32 ec"),
    /** Words that also name codes: in a log they are codes only where something announces them. */
    COMMON(
            null,
            "warn warning info debug trace notice alert none null true false okay done success cancelled "
                    + "canceled unknown internal unavailable active ready pending running stopped started closed open "
                    + "locked https data quit select insert update where from table kill stop start load not auth exec "
                    + "term hup group user chdir unimplemented blocked expired conflict created accepted system query "
                    + "answer authority additional notfound permissiondenied alreadyexists deadlineexceeded "
                    + "resourceexhausted failedprecondition outofrange accessdenied unauthorized unauthenticated "
                    + "dataloss invalidargument"),
    METHOD(null, "get post put delete patch head options connect propfind"),
    /** In front of "code" these make it another kind of code. */
    FOREIGN(
            null,
            "zip postal country area bar promo discount language currency dress verification source qr color colour key "
                    + "byte op char access activation machine virtual scan dial pin phone room booking order "
                    + "item product tracking reference coupon voucher gift tax"),
    /** Tells that the line is about mail. */
    MAIL(null, "smtp esmtp smtpd rcpt relay recipient mailbox mail sender helo ehlo dsn postfix sendmail mailer spam"),
    PORT(SkipReason.PORT, "port ports"),
    LINE(LINE_NUMBER, "line lines row column col lineno zeile ligne"),
    PROCESS(PROCESS_ID, "pid ppid tid process thread spid session worker cpu lwp prozess"),
    VERSION(SkipReason.VERSION, "version ver release build revision rev"),
    ID(
            IDENTIFIER,
            "id uid gid xid inode sector block seq sequence qid handle job event eventid task logon type level "
                    + "category class opcode channel severity priority stage phase slot index lblock tag fd irq conn op "
                    + "commit sha digest etag"),
    MEASURE(SIZE, "size len length bytes offset capacity limit total"),
    COUNTED(COUNT, "count counter items rows max min attempt attempts retry retries step passed"),
    /** Behind a number these three say what it measures; before one they say nothing. */
    UNIT_OF_SIZE(null, "b kb mb gb tb kib mib gib tib k bit bits"),
    UNIT_OF_TIME(
            null, "ms us ns s sec secs second seconds m minutes mins minute h hour hours d days day am pm week weeks"),
    UNIT_OF_COUNT(
            null, "times percent people more other mm cm km px dpi hz khz mhz ghz dbm rpm fps volt volts watt watts"),
    TIMED(SkipReason.DURATION, "timeout duration elapsed took after delay delays uptime"),
    STAMP(SkipReason.DATE, "stamp timestamp date"),
    ADDRESS(
            POINTER,
            "at address addr ptr pointer base mem flags flag mask access ip sp rip eip pc reg style keywords options "
                    + "attributes capabilities features rsp rbp desiredaccess dwdesiredaccess vis lr iar ctr xer msr dear "
                    + "esr fp bp rax rbx rcx rdx rsi rdi eax ebx ecx edx esi edi esp ebp dsisr dar srr0 srr1 "
                    + "crc checksum hash arch");

    private final @Nullable SkipReason reason;
    private final List<String> words;

    Role(@Nullable SkipReason reason, String words) {
        this.reason = reason;
        this.words = words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    List<String> words() {
        return words;
    }

    /** Why the number behind the word is no code; null when the word does not say so. */
    @Nullable
    SkipReason reason() {
        return reason;
    }

    /** Whether the line tells of something that went wrong. */
    boolean isTrouble() {
        return switch (this) {
            case ERROR, FAULT, FAILED, TROUBLE, ERRNO -> true;
            default -> false;
        };
    }

    /** Whether the word stands between an announcing word and its number. */
    boolean isBetween() {
        return this == BETWEEN || this == WITH || this == VALUE;
    }
}
