package org.causebook.ui.frame;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.causebook.catalog.Page;

/** How long lists are, in words. */
@TemplateExtension
public final class Totals {

    private Totals() {}

    /** A total as a sentence, with the word for one and for several: {@code 1,234 entries.} */
    public static String total(Integer count, String one, String several) {
        if (count > Page.COUNTED) {
            return String.format(Locale.ROOT, "More than %,d %s.", Page.COUNTED, several);
        }
        return String.format(Locale.ROOT, "%,d %s.", count, count == 1 ? one : several);
    }
}
