package org.causebook.ui.audit;

import java.util.LinkedHashSet;
import java.util.List;
import org.causebook.account.AuditRecord;
import org.causebook.ui.page.QueryText;
import org.jspecify.annotations.Nullable;

/** A record as a line of the list. */
public record AuditLine(AuditRecord record) {

    /**
     * One field, before and after.
     *
     * @param before null when there was nothing
     * @param after null when there is nothing now
     */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    /** All fields that the record tells of. */
    public List<Field> fields() {
        var event = record.event();
        var names = new LinkedHashSet<>(event.before().keySet());
        names.addAll(event.after().keySet());
        return names.stream()
                .map(name ->
                        new Field(name, event.before().get(name), event.after().get(name)))
                .toList();
    }

    /** What was done, in words: {@code entry submitted}. */
    public String action() {
        return record.event().action().replace('-', ' ');
    }

    /** All records of the same subject. */
    public String subjectAddress() {
        return new QueryText().add("subject", record.event().subject()).on(AuditPages.ADDRESS);
    }
}
