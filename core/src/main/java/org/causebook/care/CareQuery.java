package org.causebook.care;

import java.util.Optional;
import org.causebook.care.CareItem.Reason;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which entries that need care to list. Those that are due longest come first.
 *
 * @param reason empty for any
 * @param catalog slug; empty for all
 * @param owner login, or {@link #NOBODY}; empty for anyone and nobody
 */
public record CareQuery(Optional<Reason> reason, Optional<String> catalog, Optional<String> owner, PageRequest page) {

    /** Stands for entries without an owner. No login begins like this. */
    public static final String NOBODY = "-";

    private static final int LONGEST = 64;

    /** What a caller sent, not yet checked. */
    public record Raw(
            @Nullable String reason,
            @Nullable String catalog,
            @Nullable String owner,
            @Nullable Integer limit,
            @Nullable String after) {}

    /**
     * Reads what a caller sent.
     *
     * @throws InvalidQuery if a part of it means nothing
     */
    public static CareQuery of(Raw raw) {
        var reason = present("reason", raw.reason());
        var catalog = present("catalog", raw.catalog());
        var owner = present("owner", raw.owner());
        var list = String.join("\u001f", "care", reason.orElse(""), catalog.orElse(""), owner.orElse(""));
        var after = Optional.ofNullable(raw.after()).filter(token -> !token.isBlank());
        return new CareQuery(
                reason.map(CareQuery::reason),
                catalog,
                owner,
                PageRequest.of(list, Optional.ofNullable(raw.limit()), after));
    }

    private static Reason reason(String id) {
        return Reason.ofId(id)
                .orElseThrow(() -> new InvalidQuery("reason", "must be overdue, doubtful or dead-reference"));
    }

    private static Optional<String> present(String field, @Nullable String given) {
        var text = Optional.ofNullable(given).map(String::strip).filter(each -> !each.isEmpty());
        if (text.filter(each -> each.length() > LONGEST || each.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw new InvalidQuery(field, "must be text of at most " + LONGEST + " characters");
        }
        return text;
    }
}
