package org.causebook.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causebook.catalog.CodeKeys;
import org.causebook.catalog.EntryCode;
import org.causebook.catalog.Page;

/** The entries of one catalog in memory, which nobody else touches. */
public final class Cabinet implements Entries {

    private final Map<String, EntryRef> byKey = new LinkedHashMap<>();

    @Override
    public Optional<EntryRef> byCode(String catalog, String code) {
        return byKey.values().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    @Override
    public Set<String> codes(String catalog) {
        return byKey.values().stream().map(EntryRef::code).collect(Collectors.toSet());
    }

    @Override
    public EntryRef add(String catalog, EntryCode primary) {
        var entry = new EntryRef(byKey.size() + 1L, catalog, primary.text());
        var other = byKey.putIfAbsent(primary.key(), entry);
        if (other != null) {
            throw new CodeTaken(other);
        }
        return entry;
    }

    @Override
    public void lock(EntryRef entry) {}

    @Override
    public Optional<EntryRef> find(String catalog, CodeKeys keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EntryRef> owner(String catalog, EntryCode code) {
        return Optional.ofNullable(byKey.get(code.key()));
    }

    @Override
    public List<EntryRef> elsewhere(String catalog, CodeKeys keys, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeIfBlank(EntryRef entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<WorkItem> list(WorkQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count(WorkQuery query, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WorkItem show(EntryRef entry) {
        throw new UnsupportedOperationException();
    }
}
