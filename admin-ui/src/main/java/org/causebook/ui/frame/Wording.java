package org.causebook.ui.frame;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.causebook.account.Role;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.WorkItem;

/** Words that private pages put in their own way. */
@TemplateExtension
final class Wording {

    private Wording() {}

    /** A message that ends a sentence, as a sentence of its own. */
    static String capitalised(String message) {
        if (message.isEmpty()) {
            return message;
        }
        var end = message.endsWith(".") ? "" : ".";
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + end;
    }

    /** What a state is called. */
    static String words(WorkItem.Status status) {
        return switch (status) {
            case IN_REVIEW -> "in review";
            case RETIRED -> "retired";
            case PUBLISHED -> "published";
            case SENT_BACK -> "sent back";
            case DRAFT -> "draft";
        };
    }

    /** How codes of a notation look. */
    static String words(Notation notation) {
        return switch (notation) {
            case STATUS_32 -> "Win32 errors and HRESULTs, such as 2148598792";
            case NTSTATUS -> "NTSTATUS values, such as 0xC0000005";
            case HTTP -> "HTTP status codes, such as 404";
            case SQLSTATE -> "SQLSTATE, such as 08006";
            case ERRNO -> "errno names, such as ECONNREFUSED";
            case EXIT_CODE -> "exit codes, such as 137";
            case SYMBOLIC -> "symbols and prefixed codes, such as ORA-00942";
            case NUMBER -> "numbers of their own, such as 35 or -101";
            case SIGNAL -> "signals, such as SIGKILL";
            case ENHANCED_SMTP -> "enhanced mail status codes, such as 5.7.1";
            case REPLY -> "replies of three digits, such as 550";
            case FLAGS -> "numbers whose bits add up, such as 11";
            case NAME -> "names, such as NXDOMAIN";
        };
    }

    /** What a scope means. */
    static String words(Scope scope) {
        return switch (scope) {
            case PRODUCT -> "one product: its codes mean what they say here only";
            case GENERAL -> "general: the codes mean the same everywhere";
        };
    }

    /** What a role is for. */
    static String inWords(Role role) {
        return switch (role) {
            case READER -> "reads what is published";
            case ENGINEER -> "reads internal catalogs, and uses the API with tokens";
            case EDITOR -> "writes entries and submits them";
            case REVIEWER -> "also approves what others wrote, and keeps catalogs";
            case ADMINISTRATOR -> "also keeps accounts, the audit trail and backups";
        };
    }
}
