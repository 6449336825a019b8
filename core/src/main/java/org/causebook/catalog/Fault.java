package org.causebook.catalog;

/**
 * What is wrong with one field.
 *
 * @param field its path, such as {@code meaning} or {@code causes[0].references[1].url}, counted from 0
 * @param message what is wrong, for the one who wrote it, as the end of a sentence that begins with the field
 */
public record Fault(String field, String message) {}
