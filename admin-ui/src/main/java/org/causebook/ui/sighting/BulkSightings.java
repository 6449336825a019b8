package org.causebook.ui.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.causebook.account.Actor;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.UnknownCatalog;
import org.causebook.catalog.UnknownEntry;
import org.causebook.editing.CodeTaken;
import org.causebook.editing.NotNow;
import org.causebook.editing.UnknownNote;
import org.causebook.sighting.UnknownSighting;
import org.causebook.sighting.WorkOnSightings;

/** Does one thing to several sightings, one after another, each on its own. */
@ApplicationScoped
class BulkSightings {

    private final WorkOnSightings work;

    @Inject
    BulkSightings(WorkOnSightings work) {
        this.work = work;
    }

    /** What came of it. */
    public record Result(int done, List<Refused> refused) {

        public Result {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A sighting to which it was not done.
     *
     * @param reason a sentence
     */
    public record Refused(String code, String reason) {}

    Result dismiss(Actor actor, List<String> codes, String reason) {
        return each(codes, code -> work.dismiss(actor, code, reason));
    }

    Result publish(Actor actor, List<String> codes, String catalog) {
        return each(codes, code -> work.publishUndetermined(actor, code, catalog));
    }

    private static Result each(List<String> codes, Consumer<String> action) {
        var refused = new ArrayList<Refused>();
        for (var code : codes) {
            try {
                refusal(() -> action.accept(code)).ifPresent(reason -> refused.add(new Refused(code, reason)));
            } catch (InvalidContent invalid) {
                refused.add(new Refused(code, sentence(invalid)));
            }
        }
        return new Result(codes.size() - refused.size(), refused);
    }

    private static String sentence(InvalidContent invalid) {
        return invalid.faults().stream()
                .map(fault -> "The " + fault.field() + " " + fault.message() + ".")
                .collect(Collectors.joining(" "));
    }

    /** Does it, or says why it cannot be done. Anything unexpected is no reason and stops the whole. */
    static Optional<String> refusal(Runnable action) {
        try {
            action.run();
            return Optional.empty();
        } catch (UnknownSighting gone) {
            return Optional.of("It is not in the queue.");
        } catch (UnknownNote none) {
            return Optional.of("It has no such note.");
        } catch (UnknownCatalog none) {
            return Optional.of("There is no such catalog.");
        } catch (UnknownEntry none) {
            return Optional.of("The catalog has no such entry.");
        } catch (CodeTaken taken) {
            return Optional.of("The catalog has this code already: it is the entry "
                    + taken.entry().code() + ".");
        } catch (NotNow notNow) {
            return Optional.ofNullable(notNow.getMessage());
        }
    }
}
