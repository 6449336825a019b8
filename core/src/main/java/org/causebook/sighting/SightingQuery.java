package org.causebook.sighting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.sighting.Sighting.State;
import org.jspecify.annotations.Nullable;

/**
 * Which sightings to list. They are sorted by demand, the most wanted first.
 *
 * @param states those that count; never empty
 * @param text a part of the code, in upper case
 * @param catalog slug of a catalog that lookups named
 */
public record SightingQuery(Set<State> states, Optional<String> text, Optional<String> catalog, PageRequest page) {

    private static final int MAX_TEXT = 64;

    public SightingQuery {
        states = Set.copyOf(states);
    }

    /** What a caller sent, not yet checked; a state of null stands for all that are open. */
    public record Raw(
            @Nullable String state,
            @Nullable String text,
            @Nullable String catalog,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if a part of it means nothing
     */
    public static SightingQuery of(Raw raw) {
        var state = present("state", raw.state());
        var text = present("q", raw.text()).map(given -> given.toUpperCase(java.util.Locale.ROOT));
        var catalog = present("catalog", raw.catalog());
        var list = String.join("\u001f", "sightings", state.orElse(""), text.orElse(""), catalog.orElse(""));
        var after = Optional.ofNullable(raw.after()).filter(token -> !token.isBlank());
        return new SightingQuery(
                state.map(SightingQuery::state).orElseGet(SightingQuery::open),
                text,
                catalog,
                PageRequest.of(list, Optional.ofNullable(raw.limit()), after));
    }

    private static Set<State> open() {
        return Arrays.stream(State.values()).filter(State::isOpen).collect(Collectors.toSet());
    }

    private static Set<State> state(String id) {
        if (id.equals("any")) {
            return EnumSet.allOf(State.class);
        }
        return State.ofId(id)
                .map(Set::of)
                .orElseThrow(() -> new InvalidQuery("state", "must be new, taken, draft, answered, dismissed or any"));
    }

    private static Optional<String> present(String field, @Nullable String given) {
        var text = Optional.ofNullable(given).map(String::strip).filter(each -> !each.isEmpty());
        if (text.filter(each -> each.length() > MAX_TEXT || each.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw new InvalidQuery(field, "must be text of at most " + MAX_TEXT + " characters");
        }
        return text;
    }
}
