package org.causebook.api.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in the ways in which the application itself must not. */
@Path("/api/v1/failing")
public class FailingResource {

    @GET
    @Path("/mistake")
    @PermitAll
    @Operation(hidden = true)
    public String mistake() {
        throw new NoSuchElementException("a mistake\r\nof ours");
    }

    @GET
    @Path("/database")
    @PermitAll
    @Operation(hidden = true)
    public String database() {
        throw new IllegalStateException(new SQLException("connection refused", "08001"));
    }

    @GET
    @Path("/undeclared")
    @Operation(hidden = true)
    public String undeclared() {
        return "nobody may read this";
    }
}
