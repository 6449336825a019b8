package org.causebook.api.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Public answers that were given before, as many as there is room for; those that are asked for often stay. One of an
 * earlier state is kept until it is replaced, for the time when the database is away.
 */
@Singleton
class PreparedAnswers {

    private final Cache<AnswerKey, PreparedAnswer> answers;

    @Inject
    PreparedAnswers(CachingConfig config) {
        // Maintenance is little work, and on a thread of its own it would come late under load.
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.preparedSize().asLongValue())
                .weigher((AnswerKey key, PreparedAnswer answer) -> key.target().length() + answer.weight())
                .executor(Runnable::run)
                .build();
    }

    @Nullable
    PreparedAnswer find(AnswerKey key) {
        return answers.getIfPresent(key);
    }

    /** Keeps the answer, unless a newer one is there. */
    void keep(AnswerKey key, PreparedAnswer answer) {
        answers.asMap().merge(key, answer, PreparedAnswers::newer);
    }

    private static PreparedAnswer newer(PreparedAnswer there, PreparedAnswer given) {
        boolean older = there.asOf().epoch().equals(given.asOf().epoch())
                && there.asOf().sequence() > given.asOf().sequence();
        return older ? there : given;
    }
}
