package org.causebook.api.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.UnknownCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters by their shape. They come as text, because the framework would answer a number that is none with
 * 404.
 */
public final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** No catalog is called otherwise; anything else never reaches the database. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private Parameters() {}

    /**
     * How many items a page is to have.
     *
     * @throws InvalidQuery if that is no number in range
     */
    public static Optional<Integer> limit(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(given).matches()) {
            throw new InvalidQuery("limit", "must be from 1 to " + PageRequest.MAX_LIMIT);
        }
        return Optional.of(Integer.valueOf(given));
    }

    /** A text parameter: not sent when it is blank. */
    public static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }

    /**
     * The catalog that is preferred.
     *
     * @throws InvalidQuery if none can be called that
     */
    public static Optional<String> preferred(@Nullable String given) {
        var slug = text(given);
        if (slug.isPresent() && !isSlug(slug.get())) {
            throw new InvalidQuery("catalog", "there is no such catalog");
        }
        return slug;
    }

    /**
     * The catalog that an address names.
     *
     * @throws UnknownCatalog if none can be called that
     */
    public static String slug(String given) {
        if (!isSlug(given)) {
            throw new UnknownCatalog();
        }
        return given;
    }

    /** The name of a parameter for an error; one that no parameter of ours could have is not repeated. */
    public static String nameable(String name) {
        return NAME.matcher(name).matches() ? name : "query";
    }

    private static boolean isSlug(String given) {
        return SLUG.matcher(given).matches();
    }
}
