package org.causebook.ui.work;

import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.ui.page.Addresses;

/**
 * An entry that was selected in the list, as the form sends it: {@code iissync/3@2}.
 *
 * @param revision number of the revision that waited for review when the list was made; 0 for none
 */
public record PickedEntry(String catalog, String code, int revision) {

    private static final Pattern VALUE =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,62})/([A-Za-z0-9+-][A-Za-z0-9._:+-]{0,63})@([0-9]{1,9})");

    static Optional<PickedEntry> read(String value) {
        var matcher = VALUE.matcher(value);
        return matcher.matches()
                ? Optional.of(new PickedEntry(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The entry's overview. */
    public String address() {
        return "/admin/catalogs/" + Addresses.encoded(catalog) + "/" + Addresses.encoded(code);
    }
}
