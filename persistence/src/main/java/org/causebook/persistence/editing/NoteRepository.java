package org.causebook.persistence.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Note;
import org.causebook.editing.Notes;

/** The internal notes. */
@ApplicationScoped
class NoteRepository implements Notes {

    private final EntityManager database;

    @Inject
    NoteRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Note> of(EntryRef entry) {
        return Sql.of(database, "select id, author, text, written_at from note where entry_id = :entry order by id")
                .with("entry", entry.id())
                .rows()
                .stream()
                .map(row -> note(entry, row))
                .toList();
    }

    @Override
    public Note add(EntryRef entry, Actor author, String text) {
        return Sql.of(database, """
                        insert into note (entry_id, author, text) values (:entry, :author, :text)
                        returning id, author, text, written_at
                        """)
                .with("entry", entry.id())
                .with("author", author.login())
                .with("text", text)
                .first()
                .map(row -> note(entry, row))
                .orElseThrow();
    }

    @Override
    public Optional<Note> find(EntryRef entry, long id) {
        return of(entry).stream().filter(note -> note.id() == id).findFirst();
    }

    @Override
    public void remove(Note note) {
        Sql.of(database, "delete from note where id = :id")
                .with("id", note.id())
                .run();
    }

    private static Note note(EntryRef entry, Row row) {
        return new Note(row.number("id"), entry, row.text("author"), row.text("text"), row.time("written_at"));
    }
}
