package org.causebook.api.editing;

import jakarta.ws.rs.PathParam;
import org.causebook.account.Actor;
import org.causebook.api.request.Parameters;
import org.causebook.editing.EntryRef;
import org.causebook.editing.FindEntry;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entry an address names. */
public class EntryAddress {

    @PathParam("slug")
    @Parameter(description = "Name of the catalog in addresses.", example = "iissync")
    String slug = "";

    @PathParam("code")
    @Parameter(description = "The code, in any form.", example = "2148598792")
    String code = "";

    /**
     * The slug.
     *
     * @throws org.causebook.catalog.UnknownCatalog if no catalog can be called that
     */
    String catalog() {
        return Parameters.slug(slug);
    }

    /** The entry, published or not. */
    EntryRef find(FindEntry find, Actor actor) {
        return find.find(actor, catalog(), code);
    }
}
