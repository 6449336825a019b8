package org.causebook.idempotency;

import java.util.Optional;

/**
 * An answer as it was given.
 *
 * @param status HTTP status
 * @param location where what was made is found
 * @param tag validator of what was made
 * @param body JSON
 */
public record KeptAnswer(int status, Optional<String> location, Optional<String> tag, String body) {}
