package org.causebook.ui.page;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files that pages load, by name. */
final class Assets {

    private static final Map<String, Asset> ALL = Stream.of(
                    // tabler.css is made by the build: see ReduceTabler.
                    Asset.styles("causebook.css", "tabler.css", "causebook.css"),
                    Asset.styles("admin.css", "admin.css"),
                    Asset.styles("editor.css", "editor.css"),
                    own("causebook.js"),
                    own("theme.js"),
                    own("console.js"),
                    own("favicon.svg"),
                    own("favicon.ico"),
                    own("card.png"),
                    own("admin.js"),
                    own("editor.js"),
                    own("session.js"),
                    own("suggest.js"),
                    own("hits.js"),
                    own("scan.js"),
                    webjar("htmx.org", "dist/htmx.min.js"))
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    static Optional<Asset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Asset own(String name) {
        return Asset.file(name, "/assets/" + name);
    }

    private static Asset webjar(String artifact, String file) {
        return Asset.file(file.substring(file.lastIndexOf('/') + 1), WebJar.path(artifact, file));
    }
}
