package org.causebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Use case: offer codes, symbols and catalogs that begin with what is being typed. */
@ApplicationScoped
public class SuggestWhileTyping {

    private static final int MOST = 8;

    private final SearchIndex index;

    @Inject
    public SuggestWhileTyping(SearchIndex index) {
        this.index = index;
    }

    /** At most 8 suggestions; none for a text that nothing can be called. */
    @Transactional
    public List<Suggested> suggest(String typed) {
        var name = Name.of(typed);
        var text = String.join(" ", Words.in(typed));
        return text.isEmpty() || text.length() > Name.LONGEST ? List.of() : index.beginning(name, text, MOST);
    }
}
