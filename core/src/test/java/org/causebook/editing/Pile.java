package org.causebook.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Page;
import org.causebook.catalog.PageRequest;

/** Drafts in memory. */
final class Pile implements Drafts {

    private final List<Draft> drafts = new ArrayList<>();

    List<Draft> all() {
        return List.copyOf(drafts);
    }

    @Override
    public Draft add(EntryRef entry, Actor author, int base, EntryContent content) {
        var draft = new Draft(entry, author.login(), base, content, 1, Instant.EPOCH);
        drafts.add(draft);
        return draft;
    }

    @Override
    public Optional<Draft> of(EntryRef entry, String author) {
        return of(entry).stream().filter(draft -> draft.author().equals(author)).findFirst();
    }

    @Override
    public List<Draft> of(EntryRef entry) {
        return drafts.stream().filter(draft -> draft.entry().equals(entry)).toList();
    }

    @Override
    public Page<Draft> ofAuthor(String author, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Draft> save(EntryRef entry, String author, long version, int base, EntryContent content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(EntryRef entry, String author, long version) {
        throw new UnsupportedOperationException();
    }
}
