package org.causebook.persistence.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.function.Function;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryState;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/** Stores a constant as the id that API and addresses use for it, so that a name in Java can change alone. */
abstract class IdConverter<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;
    private final Function<E, String> id;

    IdConverter(Class<E> type, Function<E, String> id) {
        this.type = type;
        this.id = id;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : id.apply(constant);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (id.apply(constant).equals(stored)) {
                return constant;
            }
        }
        throw new IllegalStateException("the database holds an unknown " + type.getSimpleName());
    }

    @Converter(autoApply = true)
    static class OfOutcome extends IdConverter<Outcome> {
        OfOutcome() {
            super(Outcome.class, Outcome::id);
        }
    }

    @Converter(autoApply = true)
    static class OfVisibility extends IdConverter<Visibility> {
        OfVisibility() {
            super(Visibility.class, Visibility::id);
        }
    }

    @Converter(autoApply = true)
    static class OfScope extends IdConverter<Scope> {
        OfScope() {
            super(Scope.class, Scope::id);
        }
    }

    @Converter(autoApply = true)
    static class OfEntryState extends IdConverter<EntryState> {
        OfEntryState() {
            super(EntryState.class, EntryState::id);
        }
    }

    @Converter(autoApply = true)
    static class OfCodeKind extends IdConverter<EntryCode.Kind> {
        OfCodeKind() {
            super(EntryCode.Kind.class, EntryCode.Kind::id);
        }
    }

    @Converter(autoApply = true)
    static class OfNotation extends IdConverter<Notation> {
        OfNotation() {
            super(Notation.class, Notation::id);
        }
    }
}
