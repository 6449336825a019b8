package org.causebook.persistence.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** Gives {@link ContentModule} to everything that reads or writes JSON: the API, the database, and catalog files. */
@Singleton
@JsonFormat
@PersistenceUnitExtension
public class ContentJson implements FormatMapper {

    /** Reads and writes what is stored. What a newer version has added to a stored content is left out. */
    public static final JsonMapper STORED = configure(JsonMapper.builder())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final FormatMapper stored = new JacksonJsonFormatMapper(STORED);

    /** One document of records of ours, for a statement that reads rows from it. */
    public static String document(Collection<?> rows) {
        try {
            return STORED.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records can be written", impossible);
        }
    }

    /** A mapper for another format, such as YAML, that knows the shape. */
    public static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configure(B builder) {
        return builder.addModule(new ContentModule())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** The API's mapper, which is stricter in other ways. */
    @Singleton
    static class InApi implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.registerModule(new ContentModule());
            mapper.enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);
        }
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return stored.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return stored.toString(value, type, options);
    }
}
