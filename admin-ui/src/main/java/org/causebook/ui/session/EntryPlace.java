package org.causebook.ui.session;

import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.ui.page.Addresses;

/** An entry on a public page, as the page names it: {@code iissync/3}. */
public record EntryPlace(String catalog, String code) {

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,62})/([A-Za-z0-9][A-Za-z0-9._:+-]{0,63})");

    static Optional<EntryPlace> read(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(new EntryPlace(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The name by which the page knows it. */
    public String name() {
        return catalog + "/" + code;
    }

    /** Where one works on it. */
    public String address() {
        return "/admin/catalogs/" + Addresses.encoded(catalog) + "/" + Addresses.encoded(code);
    }
}
