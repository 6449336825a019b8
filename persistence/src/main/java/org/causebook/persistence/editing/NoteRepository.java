package org.causebook.persistence.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.causebook.account.Actor;
import org.causebook.editing.EntryRef;
import org.causebook.editing.Note;
import org.causebook.editing.Notes;
import org.causebook.sighting.SightingNotes;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The internal notes. */
@ApplicationScoped
class NoteRepository implements Notes, SightingNotes, PanacheRepositoryBase<NoteRepository.NoteEntity, Long> {

    @Override
    public List<Note> of(EntryRef entry) {
        return find("entryId = ?1 order by id", entry.id()).stream()
                .map(note -> note.toNote(entry))
                .toList();
    }

    @Override
    public Note add(EntryRef entry, Actor author, String text) {
        var note = new NoteEntity(entry.id(), null, author.login(), text);
        persistAndFlush(note);
        return note.toNote(entry);
    }

    @Override
    public Optional<Note> find(EntryRef entry, long id) {
        return find("id = ?1 and entryId = ?2", id, entry.id())
                .firstResultOptional()
                .map(note -> note.toNote(entry));
    }

    @Override
    public void remove(Note note) {
        deleteById(note.id());
    }

    @Override
    public List<SightingNote> ofSighting(String code) {
        return find("sighting = ?1 order by id", code).stream()
                .map(NoteEntity::toSightingNote)
                .toList();
    }

    @Override
    public SightingNote add(String code, Actor author, String text) {
        var note = new NoteEntity(null, code, author.login(), text);
        persistAndFlush(note);
        return note.toSightingNote();
    }

    @Override
    public Optional<SightingNote> ofSighting(String code, long id) {
        return find("id = ?1 and sighting = ?2", id, code).firstResultOptional().map(NoteEntity::toSightingNote);
    }

    @Override
    public void remove(SightingNote note) {
        deleteById(note.id());
    }

    /** The row of a note: on an entry, or on a sighting. */
    @Entity(name = "NoteEntity")
    @Table(name = "note")
    @NullUnmarked
    static class NoteEntity {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @Column(name = "entry_id")
        private Long entryId;

        private String sighting;
        private String author;
        private String text;

        @Generated
        @Column(name = "written_at")
        private Instant writtenAt;

        /** For Hibernate only. */
        protected NoteEntity() {}

        NoteEntity(Long entryId, String sighting, String author, String text) {
            this.entryId = entryId;
            this.sighting = sighting;
            this.author = author;
            this.text = text;
        }

        Note toNote(EntryRef entry) {
            return new Note(id, entry, author, text, writtenAt);
        }

        SightingNote toSightingNote() {
            return new SightingNote(id, sighting, author, text, writtenAt);
        }
    }
}
