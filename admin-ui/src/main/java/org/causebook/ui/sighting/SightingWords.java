package org.causebook.ui.sighting;

import io.quarkus.qute.TemplateExtension;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.NotACode;
import org.causebook.code.StatusValue;
import org.causebook.sighting.Sighting;
import org.causebook.ui.page.Addresses;

/** Addresses of sightings, and how pages put what they are. */
@TemplateExtension
final class SightingWords {

    private static final long LARGEST_WIN32 = 0xFFFF;

    private SightingWords() {}

    static String deskAddress(Sighting sighting) {
        return deskAddress(sighting.code());
    }

    static String deskAddress(String code) {
        return EncounteredPages.ADDRESS + "/" + Addresses.encoded(code);
    }

    static String publicAddress(String code) {
        return Addresses.ofCode(code);
    }

    static String answerAddress(Sighting sighting) {
        return sighting.answer()
                .map(answer -> Addresses.CATALOGS + "/" + Addresses.encoded(answer.catalog()) + "/"
                        + Addresses.encoded(answer.code()))
                .orElse("");
    }

    /** The hexadecimal form of a number that people hardly write in another; empty for all else. */
    static String hexadecimal(Sighting sighting) {
        try {
            return CodeRecogniser.recognise(sighting.code())
                    .best()
                    .value()
                    .filter(value -> value.unsigned() > LARGEST_WIN32)
                    .map(StatusValue::hex)
                    .orElse("");
        } catch (NotACode none) {
            return "";
        }
    }

    /** Where it stands. */
    static String words(Sighting sighting) {
        return switch (sighting.state()) {
            case NEW -> sighting.returned() ? "back: asked for twice as often" : "new";
            case TAKEN -> "taken by " + sighting.takenBy().orElse("");
            case DRAFT -> "draft exists";
            case ANSWERED -> "answered";
            case DISMISSED -> "dismissed";
        };
    }

    static String words(Sighting.State state) {
        return switch (state) {
            case NEW -> "new";
            case TAKEN -> "taken";
            case DRAFT -> "draft exists";
            case ANSWERED -> "answered";
            case DISMISSED -> "dismissed";
        };
    }

    static String reportWords(Sighting sighting) {
        return sighting.reports() == 1 ? "1 report" : sighting.reports() + " reports";
    }

    /** How the demand changed. */
    static String trendWords(Sighting sighting) {
        return sighting.trend()
                .map(percent -> (percent > 0 ? "+" : percent < 0 ? "\u2212" : "") + Math.abs(percent) + " %")
                .orElse(sighting.demand() > 0 ? "first month" : "");
    }
}
