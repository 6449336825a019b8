package org.causebook.ui.filter;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causebook.filter.FilteredList;
import org.jspecify.annotations.Nullable;

/**
 * How someone sees a list. The browser keeps it in a cookie, such as {@code compact-status-symbol}.
 *
 * @param compact whether the lines are as low as they can be
 * @param hidden ids of the columns that are not shown; kept rather than the others, so that new columns are seen
 */
public record ListView(FilteredList list, boolean compact, Set<String> hidden) {

    static final String ENTRIES_COOKIE = "causebook_view_entries";
    static final String ENCOUNTERED_COOKIE = "causebook_view_encountered";

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Pattern VALUE = Pattern.compile("(compact|normal)((?:-[a-z]{1,20}){0,10})");

    /** A column that can be hidden. */
    public record Column(String id, String label) {}

    public ListView {
        hidden = Set.copyOf(hidden);
    }

    /** What the cookie says; everything is shown when it says nothing. */
    static ListView read(FilteredList list, @Nullable String cookie) {
        var matcher = VALUE.matcher(cookie == null ? "" : cookie);
        if (!matcher.matches()) {
            return new ListView(list, false, Set.of());
        }
        var hidden = List.of(matcher.group(2).split("-"));
        return of(list, matcher.group(1).equals("compact"), hidden::contains);
    }

    /** What someone chose in the form. */
    static ListView chosen(FilteredList list, boolean compact, List<String> shown) {
        return of(list, compact, column -> !shown.contains(column));
    }

    private static ListView of(FilteredList list, boolean compact, Predicate<String> isHidden) {
        var hidden = columnsOf(list).stream().map(Column::id).filter(isHidden).collect(Collectors.toSet());
        return new ListView(list, compact, hidden);
    }

    /** The columns that can be hidden, in their order. */
    public List<Column> columns() {
        return columnsOf(list);
    }

    /** Whether that column is shown. */
    public boolean shows(String column) {
        return !hidden.contains(column);
    }

    NewCookie cookie() {
        var value = (compact ? "compact" : "normal")
                + new TreeSet<>(hidden).stream().map(column -> "-" + column).collect(Collectors.joining());
        return new NewCookie.Builder(list == FilteredList.ENTRIES ? ENTRIES_COOKIE : ENCOUNTERED_COOKIE)
                .value(value)
                .path("/admin")
                .maxAge((int) LIFE.toSeconds())
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
    }

    private static List<Column> columnsOf(FilteredList list) {
        return switch (list) {
            case ENTRIES ->
                List.of(
                        new Column("status", "Status"),
                        new Column("symbol", "Symbol"),
                        new Column("updated", "Updated"));
            case ENCOUNTERED ->
                List.of(new Column("state", "State"), new Column("where", "Where"), new Column("seen", "Last seen"));
        };
    }
}
