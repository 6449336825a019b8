package org.causebook.api.caching;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds for one code what no answer can be made of. */
@Decorator
@Priority(1)
class UnpreparableLookup implements PublicLookups {

    static final String CODE = "0x0000BADBAD";

    @Inject
    @Delegate
    PublicLookups lookups;

    @Override
    @SuppressWarnings("NullAway")
    public Map<String, Answer> of(Collection<String> codes) {
        var answers = new HashMap<>(lookups.of(codes));
        answers.computeIfPresent(CODE, (code, answer) -> new Answer(answer.body(), null));
        return answers;
    }
}
