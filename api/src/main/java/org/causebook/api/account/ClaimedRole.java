package org.causebook.api.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causebook.account.Role;

/** Finds the role that a provider's names make of someone. */
final class ClaimedRole {

    private final Map<String, List<String>> names;

    ClaimedRole(Map<String, List<String>> names) {
        this.names = names;
    }

    /** The highest role that one of the names stands for. */
    Optional<Role> of(Set<String> claimed) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.READER)
                .filter(role -> names(role).stream().anyMatch(claimed::contains))
                .max(Comparator.naturalOrder());
    }

    private List<String> names(Role role) {
        return names.getOrDefault(role.id(), List.of(role.id(), "causebook-" + role.id()));
    }
}
