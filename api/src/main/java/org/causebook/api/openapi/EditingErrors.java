package org.causebook.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.causebook.api.idempotency.OnceKey;
import org.causebook.api.problem.ProblemType;
import org.eclipse.microprofile.openapi.models.Operation;

/** Which problems can stand in the way of editors and reviewers. */
final class EditingErrors {

    private static final Map<String, List<ProblemType>> BY_PARAMETER = Map.of(
            "slug",
            List.of(ProblemType.UNKNOWN_CATALOG),
            "code",
            List.of(ProblemType.UNKNOWN_ENTRY),
            "submission",
            List.of(ProblemType.UNKNOWN_REVISION),
            "note",
            List.of(ProblemType.UNKNOWN_NOTE),
            "If-Match",
            List.of(ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED),
            OnceKey.HEADER,
            List.of(ProblemType.KEY_REUSED, ProblemType.NOT_NOW, ProblemType.INVALID_CONTENT));

    private static final Map<String, List<ProblemType>> BY_OPERATION = Map.of(
            "createEntry", List.of(ProblemType.CODE_TAKEN),
            "createCatalog", List.of(ProblemType.CATALOG_TAKEN),
            "replaceCatalogSettings", List.of(ProblemType.CATALOG_TAKEN, ProblemType.NOT_NOW),
            "changeCatalogSettings", List.of(ProblemType.CATALOG_TAKEN, ProblemType.NOT_NOW),
            "submitDraft", List.of(ProblemType.STALE_BASE, ProblemType.CODE_TAKEN, ProblemType.SECOND_PERSON_NEEDED),
            "approveSubmission", List.of(ProblemType.CODE_TAKEN, ProblemType.SECOND_PERSON_NEEDED),
            "retireEntry", List.of(ProblemType.NOT_NOW, ProblemType.INVALID_CONTENT),
            "removeNote", List.of(ProblemType.NOT_NOW));

    private EditingErrors() {}

    static List<ProblemType> of(Operation operation) {
        var id = operation.getOperationId();
        var types = new ArrayList<>(BY_OPERATION.getOrDefault(id, List.of()));
        ExpectedProblems.names(operation).forEach(name -> types.addAll(BY_PARAMETER.getOrDefault(name, List.of())));
        if (operation.getRequestBody() != null) {
            types.add(ProblemType.INVALID_CONTENT);
        }
        if (id.toLowerCase(Locale.ROOT).contains("draft")) {
            types.add(ProblemType.UNKNOWN_DRAFT);
        }
        return types;
    }
}
