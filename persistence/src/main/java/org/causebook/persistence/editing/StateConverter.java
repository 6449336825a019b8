package org.causebook.persistence.editing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.causebook.editing.Revision;
import org.jspecify.annotations.Nullable;

/** Stores the state of a revision as its id. */
@Converter(autoApply = true)
class StateConverter implements AttributeConverter<Revision.State, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(Revision.@Nullable State state) {
        return state == null ? null : state.id();
    }

    @Override
    public Revision.@Nullable State convertToEntityAttribute(@Nullable String id) {
        return id == null
                ? null
                : Revision.State.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
