package org.causebook.api.lookup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.causebook.api.caching.AudienceResponses;
import org.causebook.api.caching.Compressed;
import org.causebook.api.request.Parameters;
import org.causebook.catalog.InvalidQuery;
import org.causebook.lookup.LookUpCodes;
import org.causebook.lookup.Lookup;
import org.causebook.scan.InterpretInput;
import org.causebook.sighting.CurrentEncounters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Looks codes up. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookups", description = "What codes mean, in whatever form they are written.")
public class LookupResource {

    private static final String CATALOG =
            "Slug of the catalog whose entries come first. It is a preference: other catalogs answer too.";

    private final LookUpCodes lookUpCodes;
    private final InterpretInput input;
    private final AudienceResponses readers;
    private final CurrentEncounters met;

    @Inject
    LookupResource(LookUpCodes lookUpCodes, InterpretInput input, AudienceResponses readers, CurrentEncounters met) {
        this.lookUpCodes = lookUpCodes;
        this.input = input;
        this.readers = readers;
        this.met = met;
    }

    @GET
    @Path("/codes/{code}")
    @PermitAll
    @Operation(
            operationId = "lookUpCode",
            summary = "Look one code up",
            description = "Takes a code as unsigned, signed or hexadecimal number, a symbol, a code with a prefix, an"
                    + " SQLSTATE or an HTTP status. A well-formed code that nobody knows is answered with 200, `known:"
                    + " false` and what its parts say.")
    @APIResponse(responseCode = "200", description = "What the code means, or that nobody knows.")
    public RestResponse<LookupResponse> one(
            @Parameter(description = "The code.", example = "0x80110408") @PathParam("code") String code,
            @Parameter(description = CATALOG, example = "iissync") @QueryParam("catalog") @Nullable String catalog) {
        return readers.lookup(
                reader -> lookUpCodes.lookUp(reader, code, Parameters.preferred(catalog)), LookupResponse::from);
    }

    @GET
    @Path("/codes")
    @PermitAll
    @Operation(
            operationId = "lookUpCodes",
            summary = "Look several codes up",
            description =
                    "Repeats the parameter `code` for each code, or finds the codes in a `text`. For more codes than"
                            + " fit an address there is POST.")
    @APIResponse(
            responseCode = "200",
            description = "One lookup for each code, in the order asked; for a text the code first that tells most.")
    public RestResponse<LookupsResponse> several(
            @Parameter(description = "A code; at least one, unless a text is given.", example = "[\"3\", \"1722\"]")
                    @QueryParam("code")
                    List<String> codes,
            @Parameter(
                            description = "Any text of up to 8,192 characters, in place of codes. What a catalog's form"
                                    + " claims in it puts that catalog first.")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(description = CATALOG, example = "iissync") @QueryParam("catalog") @Nullable String catalog) {
        if (codes.isEmpty() == (text == null)) {
            throw new InvalidQuery("code", "must be given at least once, or a text in its place");
        }
        if (text != null) {
            return readers.answer(reader -> answer(input.lookUp(reader, text)));
        }
        return readers.answer(reader -> answer(lookUpCodes.lookUp(reader, codes, Parameters.preferred(catalog))));
    }

    @POST
    @Path("/lookups")
    @PermitAll
    @Compressed
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookUpMany",
            summary = "Look up to 1,000 codes up",
            description = "Changes nothing; it is a POST only because an address could not hold so much.")
    @APIResponse(responseCode = "200", description = "One lookup for each code, in the order asked.")
    public LookupsResponse many(@NotNull(message = "must not be empty") @Valid LookupRequest request) {
        var preferred = Parameters.preferred(request.catalog());
        return answer(lookUpCodes.lookUp(readers.audience(), request.codes(), preferred));
    }

    private LookupsResponse answer(List<Lookup> lookups) {
        met.add(lookups);
        return LookupsResponse.from(lookups);
    }
}
