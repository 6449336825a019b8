package org.causebook.ui.page;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files of ours that pages load, by name. */
final class Assets {

    private static final Map<String, Asset> ALL = Stream.of(
                    "causebook.css",
                    "causebook.js",
                    "theme.js",
                    "console.js",
                    "favicon.svg",
                    "admin.css",
                    "admin.js",
                    "editor.css",
                    "editor.js",
                    "session.js",
                    "suggest.js")
            .map(Asset::load)
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    static Optional<Asset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
