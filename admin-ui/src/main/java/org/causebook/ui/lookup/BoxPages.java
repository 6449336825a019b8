package org.causebook.ui.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.causebook.code.CodeRecogniser;
import org.causebook.code.CodeText;
import org.causebook.scan.InterpretInput;
import org.causebook.scan.InterpretInput.Meaning;
import org.causebook.scan.InterpretInput.OneCode;
import org.causebook.scan.InterpretInput.SeveralCodes;
import org.causebook.sighting.CurrentEncounters;
import org.causebook.ui.page.Addresses;
import org.causebook.ui.page.Reply;
import org.jspecify.annotations.Nullable;

/** What the one box submits to: a code leads to its page, a text with several lists them, words lead to the search. */
@Path("/codes")
@Produces(Reply.HTML)
public class BoxPages {

    private static final int LONGEST_SEARCH = 1000;
    private static final Pattern SURROUNDINGS = Pattern.compile("[^A-Za-z0-9._:+-]+");

    private final InterpretInput interpret;
    private final CurrentEncounters met;

    @Inject
    public BoxPages(InterpretInput interpret, CurrentEncounters met) {
        this.interpret = interpret;
        this.met = met;
    }

    @GET
    @PermitAll
    public Response submit(@QueryParam("q") @Nullable String input) {
        if (input == null || input.isBlank()) {
            return Reply.elsewhere("/").build();
        }
        return answer(input, interpret.interpret(input));
    }

    private Response answer(String input, Meaning meaning) {
        if (meaning instanceof OneCode code) {
            var address = Addresses.ofCode(addressText(code.typed()));
            var catalog = code.catalog().isEmpty() ? "" : "?catalog=" + code.catalog();
            return Reply.elsewhere(address + catalog).build();
        }
        if (meaning instanceof SeveralCodes several) {
            met.add(several.lookups());
            var views = several.lookups().stream().map(LookupView::of).toList();
            return Reply.page(LookupTemplates.several(input, views)).build();
        }
        return Reply.elsewhere(Addresses.ofSearch(words(input))).build();
    }

    /** A search reads no more words than this has room for, and an address has no room for a whole log. */
    private static String words(String input) {
        return input.strip().substring(0, Math.min(input.strip().length(), LONGEST_SEARCH));
    }

    /** What stands in the address: the code, or, where it has several readings, the text without what surrounds it. */
    private static String addressText(String typed) {
        var recognised = CodeRecogniser.recognise(typed);
        var bare = SURROUNDINGS.matcher(typed).replaceAll("");
        var same = CodeText.isValid(bare)
                && CodeRecogniser.recognise(bare).readings().equals(recognised.readings());
        return recognised.ambiguous() && same ? bare : recognised.canonical();
    }
}
