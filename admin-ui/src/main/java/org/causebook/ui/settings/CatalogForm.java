package org.causebook.ui.settings;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.IntStream;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.InvalidContent;
import org.causebook.catalog.Scope;
import org.causebook.code.Notation;
import org.causebook.editing.CatalogSettings;

/** What someone wrote about a catalog, field by field as the form sends it; lists have a value a row. */
public final class CatalogForm {

    private static final int SPARE_ROWS = 2;

    private final MultivaluedMap<String, String> fields;

    CatalogForm(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    static CatalogForm blank() {
        var fields = new MultivaluedHashMap<String, String>();
        fields.putSingle("notation", Notation.STATUS_32.id());
        fields.putSingle("scope", Scope.PRODUCT.id());
        fields.putSingle("visibility", "public");
        fields.putSingle("fourEyes", "true");
        return new CatalogForm(fields);
    }

    static CatalogForm of(CatalogSettings settings) {
        return new CatalogForm(CatalogFields.of(settings));
    }

    /** The text of a field, as typed. */
    public String text(String field) {
        var text = fields.getFirst(field);
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /** Whether the field has that value: what is chosen, or ticked. */
    public boolean is(String field, String value) {
        return text(field).equals(value);
    }

    /** The text of a field in one row of a list. */
    public String at(String field, Integer row) {
        var values = values(field);
        return row < values.size() ? values.get(row) : "";
    }

    /** The numbers of the rows of a list, with some to spare. */
    public List<Integer> rows(String field) {
        return IntStream.range(0, values(field).size() + SPARE_ROWS).boxed().toList();
    }

    /** The lines of a field that are not empty. */
    List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The version of the catalog that was seen; 0 for a new one. */
    long version() {
        try {
            return Long.parseLong(text("version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    List<String> values(String field) {
        var values = fields.get(field);
        return values == null ? List.of() : values;
    }

    /** All fields with their values, to be sent once more. */
    public MultivaluedMap<String, String> fields() {
        return fields;
    }

    /**
     * What it says.
     *
     * @throws InvalidContent with every fault found
     */
    CatalogContent content() {
        return new CatalogReader(this).read();
    }
}
