package org.causebook.code;

/**
 * A value that another one is made of or made into.
 *
 * @param value the related value
 * @param kinship what it is to the first value
 */
public record Relation(StatusValue value, Kinship kinship) {}
