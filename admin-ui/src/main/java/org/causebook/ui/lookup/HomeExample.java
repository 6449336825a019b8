package org.causebook.ui.lookup;

import java.util.List;
import java.util.Set;
import org.causebook.ui.page.Addresses;

/**
 * Something to try in the box, shown where its catalog is there.
 *
 * @param text what to type
 * @param catalog slug of the catalog that answers it
 */
public record HomeExample(String text, String catalog) {

    private static final int SHOWN = 10;

    /** What is asked most, as people write it; the forms differ on purpose. */
    private static final List<HomeExample> MOST_ASKED = List.of(
            new HomeExample("0x80070005", "windows"),
            new HomeExample("exit code 137", "exit-codes"),
            new HomeExample("ECONNREFUSED", "errno"),
            new HomeExample("HTTP 502", "http"),
            new HomeExample("Return value: 1603", "windows-installer"),
            new HomeExample("ORA-00942", "oracle"),
            new HomeExample("550 5.7.1", "smtp-enhanced"),
            new HomeExample("-1073741819", "ntstatus"),
            new HomeExample("curl: (60)", "curl"),
            new HomeExample("AADSTS50011", "entra"),
            new HomeExample("2148598792", "iissync"),
            new HomeExample("E_FAIL", "windows"),
            new HomeExample("IISSYNC failed with 0x800706BA", "iissync"));

    /** The first ones whose catalogs are among these. */
    static List<HomeExample> of(Set<String> catalogs) {
        return MOST_ASKED.stream()
                .filter(example -> catalogs.contains(example.catalog()))
                .limit(SHOWN)
                .toList();
    }

    /** Where the box leads with it. */
    public String address() {
        return "/codes?q=" + Addresses.encoded(text);
    }
}
