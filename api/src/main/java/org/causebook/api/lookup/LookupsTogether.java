package org.causebook.api.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.causebook.api.caching.PublicLookups;
import org.causebook.lookup.LookUpCodes;

/** Gives each of several readers what {@link LookupResource} would give. */
@ApplicationScoped
class LookupsTogether implements PublicLookups {

    private final LookUpCodes lookUpCodes;

    @Inject
    LookupsTogether(LookUpCodes lookUpCodes) {
        this.lookUpCodes = lookUpCodes;
    }

    @Override
    public Map<String, Answer> of(Collection<String> codes) {
        var answers = new HashMap<String, Answer>();
        lookUpCodes
                .lookUpTogether(codes)
                .forEach((code, lookup) -> answers.put(code, new Answer(LookupResponse.from(lookup), lookup.asOf())));
        return answers;
    }
}
