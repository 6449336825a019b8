package org.causebook.api.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Map;

/** What names of roles at the provider of single sign-on mean here. The provider itself is {@code quarkus.oidc}'s. */
@ConfigMapping(prefix = "causebook.oidc")
public interface SingleSignOnConfig {

    /**
     * By id of a role of ours, the provider's names for it, such as {@code causebook.oidc.roles.editor=support,kb-team}.
     * A role that is not mentioned goes by its own id, alone or behind {@code causebook-}.
     */
    @WithName("roles")
    Map<String, List<String>> names();
}
