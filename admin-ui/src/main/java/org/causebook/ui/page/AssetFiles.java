package org.causebook.ui.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** Serves style sheets, scripts and icons. Another content has another address, so they never go stale. */
@Path("/")
public class AssetFiles {

    @GET
    @Path("assets/{hash}/{name}")
    @PermitAll
    public Response file(@PathParam("hash") String hash, @PathParam("name") String name, @Context Request request) {
        var asset =
                Assets.named(name).filter(known -> known.hash().equals(hash)).orElseThrow(NotFoundException::new);
        return reply(asset, request, "public, max-age=31536000, immutable");
    }

    /** For browsers and others that ask for it without reading a page. */
    @GET
    @Path("favicon.ico")
    @PermitAll
    public Response icon(@Context Request request) {
        return reply(Assets.named("favicon.ico").orElseThrow(NotFoundException::new), request, "public, max-age=86400");
    }

    private static Response reply(Asset asset, Request request, String caching) {
        // Choosing says Vary too.
        var variant =
                request.selectVariant(Variant.encodings("gzip", "identity").build());
        boolean gzip = variant != null && "gzip".equals(variant.getEncoding());
        var reply = Response.ok(gzip ? asset.gzipped() : asset.bytes(), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, caching);
        return (gzip ? reply.header(HttpHeaders.CONTENT_ENCODING, "gzip") : reply).build();
    }
}
