package org.causebook.ui.report;

import io.quarkus.qute.TemplateExtension;
import java.time.ZoneOffset;
import org.causebook.sighting.ReportCode.Standing;
import org.causebook.sighting.Sighting.Answer;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Days;

/** How the page of a report says what became of it. */
@TemplateExtension
final class ReportWords {

    private ReportWords() {}

    static String codeAddress(Standing standing) {
        return Addresses.ofCode(standing.code());
    }

    /** Of the entry, and not of the code, whose page the reader's browser may have kept for a minute. */
    static String address(Answer answer) {
        return Addresses.CATALOGS + "/" + Addresses.encoded(answer.catalog()) + "/" + Addresses.encoded(answer.code());
    }

    static String day(Standing standing) {
        return Days.day(standing.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    static String heading(Standing standing) {
        return switch (standing.state()) {
            case NEW -> "Received";
            case TAKEN -> "Somebody is looking into it";
            case DRAFT -> "An answer is being written";
            case ANSWERED -> "There is an answer now";
            case DISMISSED -> "Set aside for now";
        };
    }

    static String explanation(Standing standing) {
        return switch (standing.state()) {
            case NEW ->
                "Editors see your report with all others about this code. Codes that many people meet come first.";
            case TAKEN -> "An editor has taken this code to find out its cause.";
            case DRAFT -> "An entry for this code is being written or reviewed. It appears here when it is published.";
            case ANSWERED -> "An entry says why the code comes up.";
            case DISMISSED -> "Editors do not work on this code at the moment. They will, if more people meet it.";
        };
    }

    /** Whether nothing was told but that the code came up. */
    static boolean silent(Standing standing) {
        var told = standing.told();
        return told.product().isEmpty()
                && told.doing().isEmpty()
                && told.helped().isEmpty();
    }
}
