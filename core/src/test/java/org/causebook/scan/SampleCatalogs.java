package org.causebook.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** Catalogs with codes and forms as they may be shipped, read from {@code catalogs.txt}. */
final class SampleCatalogs {

    private SampleCatalogs() {}

    static KnownCodes known() {
        var known = new KnownCodes();
        String slug = "";
        for (var line : LabelledLines.lines("/scan/catalogs.txt")) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "catalog" -> {
                    slug = words[1];
                    var product = line.substring(
                            words[0].length() + words[1].length() + words[2].length() + words[3].length() + 4);
                    known.catalog(
                            slug,
                            product.equals("-") ? slug : product,
                            product.equals("-") ? null : product,
                            Notation.ofId(words[2]).orElseThrow(),
                            Scope.valueOf(words[3].toUpperCase(Locale.ROOT)));
                }
                case "form" -> known.form(slug, line.substring("form ".length()));
                case "code" -> known.entry(slug, words[1], symbol(words[2]), aliases(words), Outcome.ERROR);
                default -> throw new IllegalStateException(line);
            }
        }
        return known;
    }

    private static @Nullable String symbol(String word) {
        return word.equals("-") ? null : word;
    }

    private static List<String> aliases(String[] words) {
        var aliases = new ArrayList<String>();
        for (int i = 3; i < words.length; i++) {
            aliases.add(words[i]);
        }
        return aliases;
    }
}
