package org.causebook.ui.page;

import io.quarkus.qute.TemplateExtension;

/** Where pages find what they load, written <code>{asset:own('causebook.css')}</code> in templates. */
@TemplateExtension(namespace = "asset")
final class AssetAddresses {

    private AssetAddresses() {}

    static String own(String name) {
        return Assets.named(name)
                .map(Asset::address)
                .orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    }

    /** A file of a WebJar. */
    static String webjar(String artifact, String file) {
        return Assets.named(file.substring(file.lastIndexOf('/') + 1))
                .map(Asset::address)
                .orElseGet(() -> WebJar.path(artifact, file).substring("/META-INF/resources".length()));
    }
}
