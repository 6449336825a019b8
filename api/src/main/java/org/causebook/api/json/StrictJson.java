package org.causebook.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses JSON that two readers could understand in two ways, and values that would have to be bent to fit: what was
 * not meant is answered with an error, never guessed.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> NOT_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final List<LogicalType> NOT_FROM_TEXT =
            List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.getFactory().setCharacterEscapes(new ControlEscapes());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        NOT_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail));
        NOT_FROM_TEXT.forEach(
                type -> mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail));
    }

    /** Escapes DEL and the control characters after it too, so that JSON shown by a terminal commands nothing. */
    private static final class ControlEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;
        private static final int LAST = 0x9F;

        private static final int[] ASCII = ascii();

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character < DELETE || character > LAST
                    ? null
                    : new SerializedString(String.format(Locale.ROOT, "\\u%04X", character));
        }

        private static int[] ascii() {
            var escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            escapes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
            return escapes;
        }
    }
}
