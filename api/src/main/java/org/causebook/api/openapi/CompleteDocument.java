package org.causebook.api.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.catalog.Outcome;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation what all operations have in common: examples, the headers of successful answers, and the
 * errors, each with an example. Answers that many operations share stand in the document once. The build calls it.
 */
public final class CompleteDocument implements OASFilter {

    /** The fields of a content that are never null once it is published. */
    private static final List<String> COMPLETE =
            List.of("codes", "outcome", "meaning", "causes", "references", "appliesTo");

    private static final String SCHEMAS = "#/components/schemas/";

    /** What the scanner calls the schema of a page of items of an unknown type; pages of a known one begin with it. */
    private static final String PAGE = "PageResponse";

    private final SortedMap<String, APIResponse> shared = new TreeMap<>();
    private final List<Schema> successSchemas = new ArrayList<>();

    @Override
    public Operation filterOperation(Operation operation) {
        addExamples(operation);
        if (needsRights(operation)) {
            successes(operation).forEach(response -> ResponseHeaders.addPrivate(response, operation));
        } else {
            operation.setSecurity(List.of());
            addPublicHeaders(operation);
        }
        ExpectedProblems.of(operation).stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> operation.getResponses().addAPIResponse(status.toString(), problem(types)));
        var any = OASFactory.createAPIResponse()
                .description("Any other error.")
                .content(content(List.of(ProblemType.METHOD_NOT_ALLOWED)));
        operation.getResponses().setDefaultValue(share("any-other-problem", any));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        shared.forEach(document.getComponents()::addResponse);
        unwrapContent(document.getComponents().getSchemas());
        // What the scanner was told to look up in openapi.yaml it registers under the class name as well.
        List.copyOf(document.getComponents().getSchemas().keySet()).stream()
                .filter(name -> name.startsWith("org.causebook."))
                .forEach(document.getComponents()::removeSchema);
        namePages(document);
        addCatalogPatch(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> inOrderOfPath(path, operation)));
        // The annotation of a map cannot say that its values may be null.
        Optional.ofNullable(document.getComponents().getSchemas().get("AuditRecord"))
                .map(Schema::getProperties)
                .stream()
                .flatMap(fields -> fields.values().stream())
                .map(Schema::getAdditionalPropertiesSchema)
                .filter(Objects::nonNull)
                .forEach(values -> values.addType(SchemaType.NULL));
    }

    /** A patch may leave out what a whole content must have. */
    private static void addCatalogPatch(OpenAPI document) {
        var content =
                Objects.requireNonNull(document.getComponents().getSchemas().get("CatalogContent"));
        document.getComponents()
                .addSchema(
                        "CatalogPatch",
                        OASFactory.createSchema()
                                .type(content.getType())
                                .description("What is to change about a catalog; null clears a field.")
                                .properties(content.getProperties()));
    }

    /** The order of the parameters is that of the arguments in generated clients; the scanner sorts them by name. */
    private static void inOrderOfPath(String path, Operation operation) {
        if (operation.getParameters() != null) {
            var sorted = new ArrayList<>(operation.getParameters());
            sorted.sort(Comparator.comparingInt(parameter -> {
                int place = path.indexOf("{" + parameter.getName() + "}");
                return place < 0 ? Integer.MAX_VALUE : place;
            }));
            operation.setParameters(sorted);
        }
    }

    /** A published entry has its content among its own fields, and what a draft may leave out is always there. */
    private static void unwrapContent(Map<String, Schema> schemas) {
        var entry = Objects.requireNonNull(schemas.get("Entry"));
        Objects.requireNonNull(schemas.get("EntryContent")).getProperties().forEach((name, field) -> {
            if (!name.equals("retirement")) {
                entry.addProperty(name, COMPLETE.contains(name) ? notNull(field) : field);
            }
        });
        COMPLETE.forEach(entry::addRequired);
        entry.addRequired("symbol");
        Objects.requireNonNull(entry.getProperties().get("outcome"))
                .enumeration(
                        Stream.of(Outcome.values()).<Object>map(Outcome::id).toList());
    }

    private static Schema notNull(Schema field) {
        var types = new ArrayList<>(field.getType());
        types.remove(SchemaType.NULL);
        return OASFactory.createSchema()
                .type(types)
                .description(field.getDescription())
                .maxLength(field.getMaxLength())
                .items(field.getItems())
                .examples(field.getExamples());
    }

    /** Whether the annotations of an operation ask for a token. */
    static boolean needsRights(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private void addPublicHeaders(Operation operation) {
        if (operation.getRequestBody() == null) {
            successes(operation).forEach(response -> ResponseHeaders.addPublic(response, operation));
            operation.getResponses().addAPIResponse("304", share("not-modified", ResponseHeaders.notModified()));
        }
    }

    private void addExamples(Operation operation) {
        var id = operation.getOperationId();
        successes(operation).forEach(response -> addExample(response.getContent(), id));
        Optional.ofNullable(operation.getRequestBody())
                .ifPresent(body -> addExample(body.getContent(), id + "-request"));
    }

    /** Content that is neither JSON nor lines of JSON has its example where it is declared. */
    private void addExample(@Nullable Content content, String name) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            Optional.ofNullable(media.getSchema()).ifPresent(successSchemas::add);
            if (type.endsWith("json")) {
                media.setExample(Examples.read(name));
            } else if (type.endsWith("jsonl")) {
                media.setExample(Examples.lines(name));
            }
        });
    }

    private static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    /** An answer with one of several problems of the same status, named by all of them. */
    private APIResponse problem(List<ProblemType> types) {
        var description = types.stream().map(ProblemType::title).collect(Collectors.joining("; or: "));
        var response =
                OASFactory.createAPIResponse().description(description + ".").content(content(types));
        if (types.contains(ProblemType.UNAVAILABLE) || types.contains(ProblemType.TOO_MANY_REQUESTS)) {
            response.addHeader("Retry-After", ResponseHeaders.text("After how many seconds to try again.", "5"));
        }
        if (types.contains(ProblemType.TOO_MANY_REQUESTS)) {
            ResponseHeaders.addRateLimit(response);
        }
        return share(types.stream().map(ProblemType::slug).collect(Collectors.joining("_")), response);
    }

    private static Content content(List<ProblemType> types) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type -> media.addExample(
                type.slug(), OASFactory.createExample().summary(type.title()).value(Examples.problem(type))));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media);
    }

    private APIResponse share(String name, APIResponse response) {
        shared.putIfAbsent(name, response);
        return OASFactory.createAPIResponse().ref(name);
    }

    /** Names the schema of a page after its items: a page of {@code Entry} is an {@code EntryPage}. */
    private void namePages(OpenAPI document) {
        var components = document.getComponents();
        var pages = new TreeMap<String, Schema>(components.getSchemas());
        pages.keySet().removeIf(name -> !name.startsWith(PAGE));
        pages.forEach((name, schema) -> {
            components.removeSchema(name);
            itemsOf(schema).ifPresent(item -> {
                var named = item.substring(SCHEMAS.length()) + "Page";
                components.addSchema(named, schema);
                successSchemas.stream()
                        .filter(use -> (SCHEMAS + name).equals(use.getRef()))
                        .forEach(use -> use.setRef(SCHEMAS + named));
            });
        });
    }

    private static Optional<String> itemsOf(Schema page) {
        return Optional.ofNullable(page.getProperties().get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef);
    }
}
