package org.causebook.editing;

/**
 * Which entry is meant, published or not.
 *
 * @param id its number, never shown
 * @param catalog slug of its catalog
 * @param code canonical text of its primary code
 */
public record EntryRef(long id, String catalog, String code) {

    /** What audit records and messages call it: {@code catalogs/iissync/3}. */
    public String path() {
        return "catalogs/" + catalog + "/" + code;
    }
}
