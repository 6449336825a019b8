package org.causebook.persistence.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causebook.catalog.Article;
import org.causebook.catalog.CatalogContent;
import org.causebook.catalog.Confidence;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.EntryContent;
import org.causebook.catalog.Outcome;
import org.causebook.catalog.Reference;
import org.causebook.catalog.Retirement;
import org.causebook.catalog.Scope;
import org.causebook.catalog.Visibility;
import org.causebook.code.Notation;
import org.jspecify.annotations.Nullable;

/**
 * How core's records look in JSON, wherever they stand: constants are written as their ids; what is unknown is null, and
 * what does not apply is left out. Reading content reports every fault at once, as {@code InvalidContent} does.
 */
// Nobody calls the methods of the mix-ins: Jackson reads their annotations.
@SuppressWarnings({"UnusedMethod", "UnusedVariable"})
public final class ContentModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    public ContentModule() {
        super("causebook-content");
        id(Outcome.class, Outcome::id);
        id(Confidence.class, Confidence::id);
        id(Scope.class, Scope::id);
        id(Visibility.class, Visibility::id);
        id(EntryCode.Kind.class, EntryCode.Kind::id);
        id(Notation.class, Notation::id);
        setMixInAnnotation(EntryContent.class, OfEntryContent.class);
        setMixInAnnotation(EntryCode.class, OfEntryCode.class);
        setMixInAnnotation(Reference.class, OfReference.class);
        setMixInAnnotation(CatalogContent.class, OfCatalogContent.class);
        setDeserializerModifier(new CollectFaults());
    }

    private <E extends Enum<E>> void id(Class<E> type, Function<E, String> id) {
        addSerializer(type, new IdSerializer<>(type, id));
        addDeserializer(type, new IdDeserializer<>(type, id));
    }

    @JsonPropertyOrder({"symbol", "symbolNote", "meaning", "outcome", "causes", "references", "appliesTo", "codes"})
    private interface OfEntryContent {

        @JsonInclude(Include.NON_NULL)
        String symbolNote();

        @JsonInclude(Include.NON_NULL)
        Integer articlePosition();

        @JsonInclude(Include.NON_NULL)
        Retirement retirement();
    }

    /** The key follows from the text. */
    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"text", "kind", "qualifier", "low", "high"})
    private abstract static class OfEntryCode {

        @JsonCreator
        static @Nullable EntryCode of(
                @JsonProperty("text") String text,
                @JsonProperty("kind") EntryCode.Kind kind,
                @JsonProperty("qualifier") String qualifier,
                @JsonProperty("low") Long low,
                @JsonProperty("high") Long high) {
            return null;
        }

        @JsonIgnore
        abstract String key();

        @JsonIgnore
        abstract boolean isRange();
    }

    private interface OfReference {

        @JsonInclude(Include.NON_NULL)
        String note();
    }

    private interface OfCatalogContent {

        @JsonInclude(Include.NON_NULL)
        Article article();
    }

    private static final class IdSerializer<E extends Enum<E>> extends StdSerializer<E> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<E, String> id;

        IdSerializer(Class<E> type, Function<E, String> id) {
            super(type);
            this.id = id;
        }

        @Override
        public void serialize(E constant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.apply(constant));
        }
    }

    /** An unknown id is a fault of its field; reading goes on, so that all faults are found. */
    private static final class IdDeserializer<E extends Enum<E>> extends StdDeserializer<E> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<E, String> id;
        private final E[] constants;

        IdDeserializer(Class<E> type, Function<E, String> id) {
            super(type);
            this.id = id;
            this.constants = type.getEnumConstants();
        }

        @Override
        public @Nullable E deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var given = in.getValueAsString();
            for (var constant : constants) {
                if (id.apply(constant).equals(given)) {
                    return constant;
                }
            }
            var known = Arrays.stream(constants).map(id).collect(Collectors.joining(", "));
            FaultsOfContent.report(in, context, "must be one of " + known);
            return null;
        }
    }

    /** Wraps the reading of whole contents, so that the faults of all their parts come together. */
    private static final class CollectFaults extends BeanDeserializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
            var wanted = type.getBeanClass() == EntryContent.class || type.getBeanClass() == CatalogContent.class;
            return wanted ? new FaultsOfContent(reader) : reader;
        }
    }
}
