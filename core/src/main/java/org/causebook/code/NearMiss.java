package org.causebook.code;

/**
 * A code that was perhaps meant.
 *
 * @param reading the code
 * @param slip what would have turned it into what was typed
 */
public record NearMiss(Reading reading, Slip slip) {}
