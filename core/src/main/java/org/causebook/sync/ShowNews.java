package org.causebook.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.causebook.catalog.InvalidQuery;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;
import org.causebook.catalog.Place;
import org.causebook.catalog.Position;

/** Use case: show what is new, the newest first. */
@ApplicationScoped
public class ShowNews {

    private static final String AFTER = "after";

    private final Changes changes;

    @Inject
    public ShowNews(Changes changes) {
        this.changes = changes;
    }

    /** The last changes, with the position that they end at. */
    public record Latest(Position position, List<News> news) {

        public Latest {
            news = List.copyOf(news);
        }
    }

    /**
     * A page of what is new.
     *
     * @throws InvalidQuery if the token is not one that this list gave
     */
    @Transactional
    public Page<News> page(Optional<String> after) {
        var request = PageRequest.of("news", Optional.empty(), after);
        var fetched = changes.newest(request.after().map(ShowNews::sequence), request.limit() + 1);
        return Page.of(
                fetched,
                request,
                news -> new Place("", Long.toString(news.change().sequence())));
    }

    /** What a feed holds: as much as the first page. */
    @Transactional
    public Latest latest() {
        var position = changes.position();
        return new Latest(position, changes.newest(Optional.empty(), PageRequest.DEFAULT_LIMIT));
    }

    private static long sequence(Place place) {
        try {
            return Long.parseLong(place.id());
        } catch (NumberFormatException forged) {
            throw new InvalidQuery(AFTER, "is not a token that this list gave");
        }
    }
}
