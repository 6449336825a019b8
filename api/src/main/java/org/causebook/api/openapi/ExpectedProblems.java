package org.causebook.api.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells from its parameters which problems an operation can answer with. */
final class ExpectedProblems {

    private static final Map<String, List<ProblemType>> BY_OPERATION = Map.ofEntries(
            Map.entry("listChanges", List.of(ProblemType.EPOCH_OVER)),
            Map.entry("dumpEntries", List.of(ProblemType.TOO_MANY_DUMPS)),
            Map.entry("exportCatalog", List.of(ProblemType.TOO_MANY_DUMPS)),
            Map.entry("exportEverything", List.of(ProblemType.TOO_MANY_DUMPS)),
            Map.entry("exportSearch", List.of(ProblemType.TOO_MANY_DUMPS)),
            Map.entry("addAccount", List.of(ProblemType.LOGIN_TAKEN)),
            Map.entry("changeAccount", List.of(ProblemType.LAST_ADMINISTRATOR)),
            Map.entry("resetPassword", List.of(ProblemType.LAST_ADMINISTRATOR)),
            Map.entry("changePassword", List.of(ProblemType.SIGN_IN_REFUSED, ProblemType.TOO_MANY_ATTEMPTS)),
            Map.entry("showWebhook", List.of(ProblemType.UNKNOWN_WEBHOOK)),
            Map.entry("pauseWebhook", List.of(ProblemType.UNKNOWN_WEBHOOK)),
            Map.entry("resumeWebhook", List.of(ProblemType.UNKNOWN_WEBHOOK)),
            Map.entry("testWebhook", List.of(ProblemType.UNKNOWN_WEBHOOK)),
            Map.entry("removeWebhook", List.of(ProblemType.UNKNOWN_WEBHOOK)),
            Map.entry("readNotification", List.of(ProblemType.UNKNOWN_NOTIFICATION)),
            Map.entry("addOwnToken", List.of(ProblemType.TOKEN_NAME_TAKEN)),
            Map.entry("revokeOwnToken", List.of(ProblemType.UNKNOWN_TOKEN)),
            Map.entry("revokeToken", List.of(ProblemType.UNKNOWN_TOKEN)),
            Map.entry("replaceDraft", List.of(ProblemType.NOT_NOW)),
            Map.entry("changeDraft", List.of(ProblemType.NOT_NOW)),
            Map.entry("archiveCatalog", List.of(ProblemType.NOT_NOW)),
            Map.entry("planImport", List.of(ProblemType.UNREADABLE_FILE)),
            Map.entry(
                    "importFile",
                    List.of(
                            ProblemType.UNREADABLE_FILE,
                            ProblemType.CODE_TAKEN,
                            ProblemType.NOT_NOW,
                            ProblemType.SECOND_PERSON_NEEDED,
                            ProblemType.TOO_MANY_IMPORTS)),
            Map.entry("cancelImport", List.of(ProblemType.NOT_NOW)),
            Map.entry(
                    "undoImport",
                    List.of(
                            ProblemType.CODE_TAKEN,
                            ProblemType.NOT_NOW,
                            ProblemType.SECOND_PERSON_NEEDED,
                            ProblemType.TOO_MANY_IMPORTS)),
            Map.entry(
                    "approveImport",
                    List.of(ProblemType.CODE_TAKEN, ProblemType.NOT_NOW, ProblemType.SECOND_PERSON_NEEDED)),
            Map.entry("planContent", List.of(ProblemType.UNREADABLE_FILE)),
            Map.entry(
                    "replaceContent",
                    List.of(ProblemType.UNREADABLE_FILE, ProblemType.CODE_TAKEN, ProblemType.NOT_NOW)),
            Map.entry("createEntry", List.of(ProblemType.CODE_TAKEN)),
            Map.entry("createCatalog", List.of(ProblemType.CATALOG_TAKEN)),
            Map.entry("replaceCatalogSettings", List.of(ProblemType.CATALOG_TAKEN, ProblemType.NOT_NOW)),
            Map.entry("changeCatalogSettings", List.of(ProblemType.CATALOG_TAKEN, ProblemType.NOT_NOW)),
            Map.entry(
                    "submitDraft",
                    List.of(ProblemType.STALE_BASE, ProblemType.CODE_TAKEN, ProblemType.SECOND_PERSON_NEEDED)),
            Map.entry("approveRevision", List.of(ProblemType.CODE_TAKEN, ProblemType.SECOND_PERSON_NEEDED)),
            Map.entry("retireEntry", List.of(ProblemType.NOT_NOW, ProblemType.INVALID_CONTENT)),
            Map.entry("assignSighting", List.of(ProblemType.NOT_NOW)),
            Map.entry("dismissSighting", List.of(ProblemType.NOT_NOW)),
            Map.entry("reopenSighting", List.of(ProblemType.NOT_NOW)),
            Map.entry("mergeSighting", List.of(ProblemType.NOT_NOW)),
            Map.entry("countSightings", List.of(ProblemType.NOT_A_CODE)),
            Map.entry("removeNote", List.of(ProblemType.NOT_NOW)));

    private static final Map<String, List<ProblemType>> BY_PARAMETER = Map.ofEntries(
            Map.entry("slug", List.of(ProblemType.UNKNOWN_CATALOG)),
            Map.entry("number", List.of(ProblemType.UNKNOWN_CATALOG)),
            Map.entry("import", List.of(ProblemType.UNKNOWN_IMPORT)),
            Map.entry("revision", List.of(ProblemType.UNKNOWN_REVISION)),
            Map.entry("edition", List.of(ProblemType.UNKNOWN_REVISION)),
            Map.entry("note", List.of(ProblemType.UNKNOWN_NOTE)),
            Map.entry("sighting", List.of(ProblemType.UNKNOWN_SIGHTING)),
            Map.entry("login", List.of(ProblemType.UNKNOWN_ACCOUNT)),
            Map.entry(HttpHeaders.IF_MATCH, List.of(ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED)),
            Map.entry(
                    OnceKey.HEADER, List.of(ProblemType.KEY_REUSED, ProblemType.NOT_NOW, ProblemType.INVALID_CONTENT)));

    private ExpectedProblems() {}

    /** Each once, in the order of their kinds. */
    static List<ProblemType> of(Operation operation) {
        var types = new ArrayList<>(List.of(
                ProblemType.INVALID_REQUEST,
                ProblemType.REFUSED_ADDRESS,
                ProblemType.OTHER,
                ProblemType.UNAUTHENTICATED,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.ADDRESS_TOO_LONG,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE,
                ProblemType.OVERLOADED));
        boolean isPrivate = CompleteDocument.needsRights(operation);
        boolean hasBody = operation.getRequestBody() != null;
        var names = names(operation);
        if (hasBody) {
            types.add(ProblemType.MALFORMED_REQUEST);
            types.add(ProblemType.BODY_TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (isPrivate) {
            types.add(ProblemType.FORBIDDEN);
        }
        if (hasBody && isPrivate) {
            types.add(ProblemType.INVALID_CONTENT);
        }
        if (!isPrivate && (hasBody || names.contains("code"))) {
            types.add(ProblemType.NOT_A_CODE);
        }
        if (names.contains("code") && (isPrivate || names.contains("slug"))) {
            types.add(ProblemType.UNKNOWN_ENTRY);
        }
        if (operation.getOperationId().matches(".*[dD]raft.*") && isPrivate) {
            types.add(ProblemType.UNKNOWN_DRAFT);
        }
        names.forEach(name -> types.addAll(BY_PARAMETER.getOrDefault(name, List.of())));
        types.addAll(BY_OPERATION.getOrDefault(operation.getOperationId(), List.of()));
        return types.stream().distinct().sorted().toList();
    }

    private static Set<String> names(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }
}
