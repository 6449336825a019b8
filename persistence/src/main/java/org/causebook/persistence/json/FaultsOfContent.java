package org.causebook.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.causebook.catalog.Fault;
import org.causebook.catalog.InvalidContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole content and throws {@link InvalidContent} with the faults that its parts reported while it was read, and
 * those that the record itself finds. Paths are relative to the content.
 */
final class FaultsOfContent extends DelegatingDeserializer {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Under this attribute the context keeps what was found so far. */
    private static final Object FOUND = FaultsOfContent.class;

    private record Found(@Nullable JsonStreamContext root, List<Fault> faults) {}

    FaultsOfContent(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new FaultsOfContent(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
        var found = new Found(in.getParsingContext().getParent(), new ArrayList<>());
        context.setAttribute(FOUND, found);
        try {
            var content = super.deserialize(in, context);
            InvalidContent.throwIfAny(found.faults());
            return content;
        } catch (ValueInstantiationException refused) {
            if (!(refused.getCause() instanceof InvalidContent invalid)) {
                throw refused;
            }
            var known = found.faults().stream().map(Fault::field).toList();
            invalid.faults().stream()
                    .filter(fault -> !known.contains(fault.field()))
                    .forEach(found.faults()::add);
            throw new InvalidContent(found.faults());
        } finally {
            context.setAttribute(FOUND, null);
        }
    }

    /**
     * Notes a fault of the value that is being read.
     *
     * @throws JsonMappingException if no content is being read
     */
    static void report(JsonParser in, DeserializationContext context, String message) throws JsonMappingException {
        if (!(context.getAttribute(FOUND) instanceof Found found)) {
            throw JsonMappingException.from(in, message);
        }
        found.faults().add(new Fault(path(in.getParsingContext(), found.root()), message));
    }

    private static String path(@Nullable JsonStreamContext at, @Nullable JsonStreamContext root) {
        if (at == null || at == root) {
            return "";
        }
        var parent = path(at.getParent(), root);
        if (at.inArray()) {
            return parent + "[" + at.getCurrentIndex() + "]";
        }
        var name = at.getCurrentName();
        return name == null ? parent : parent.isEmpty() ? name : parent + "." + name;
    }
}
