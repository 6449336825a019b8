package org.causebook.ui.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Serves our own style sheet, scripts and icon. Another content has another address, so they never go stale. */
@Path("/assets/{hash}/{name}")
public class AssetFiles {

    @GET
    @PermitAll
    public Response file(@PathParam("hash") String hash, @PathParam("name") String name) {
        var asset =
                Assets.named(name).filter(known -> known.hash().equals(hash)).orElseThrow(NotFoundException::new);
        return Response.ok(asset.bytes(), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
