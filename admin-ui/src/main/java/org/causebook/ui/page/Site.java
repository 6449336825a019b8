package org.causebook.ui.page;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;

/**
 * The address under which the world knows this installation. What a request says about it is not believed: the answer
 * may be cached and read by others.
 */
@ApplicationScoped
@Named("site")
public class Site {

    private final Optional<String> address;

    /** Where the installation is reached. */
    @ConfigMapping(prefix = "causebook.site")
    interface SiteConfig {

        /** Such as {@code https://causebook.example.com}; without it pages name no absolute addresses. */
        Optional<URI> address();
    }

    @Inject
    Site(SiteConfig config) {
        this.address = config.address().map(Site::checked);
    }

    /** Checks the configuration at the start, not at the first page. */
    void atStart(@Observes StartupEvent start) {
        known();
    }

    /** Whether the address is known. */
    public boolean known() {
        return address.isPresent();
    }

    /** The address without a slash at its end; empty when it is not known. */
    public Optional<String> address() {
        return address;
    }

    /** A path of ours as an absolute address, where it can be one. */
    public String of(String path) {
        return address.orElse("") + path;
    }

    private static String checked(URI address) {
        var scheme = String.valueOf(address.getScheme());
        var hasMore = !"".equals(address.getPath()) && !"/".equals(address.getPath());
        if (!scheme.matches("https?") || address.getHost() == null || hasMore || address.getQuery() != null) {
            throw new IllegalArgumentException(
                    "causebook.site.address must be like https://causebook.example.com, without a path: " + address);
        }
        return scheme + "://" + address.getRawAuthority();
    }
}
