package org.causebook.catalog;

/**
 * Where an item stands in a sorted list.
 *
 * @param key what the list is sorted by
 * @param id what tells items with the same key apart, unique in the list
 */
public record Place(String key, String id) {}
