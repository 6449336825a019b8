/** The description of the API that programs read. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Causebook API",
                        version = "1.0.0",
                        description = "Looks status codes up in whatever form they are written, and reads the catalogs"
                                + " that explain them. Times are RFC 3339 in UTC. A field that is unknown is null, one"
                                + " that does not apply is absent; new fields may appear at any time. Errors are"
                                + " problems (RFC 9457) whose `type` stays the same. Public answers carry `ETag` and"
                                + " `Cache-Control` and can be read by the pages of any site.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.html"),
                        contact = @Contact(name = "The people who run this server")),
        servers = @Server(url = "/", description = "This server."),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
@NullMarked
package org.causebook.api.openapi;

import org.causebook.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.jspecify.annotations.NullMarked;
