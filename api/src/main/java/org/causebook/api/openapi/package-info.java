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
                                + " `Cache-Control` and can be read by the pages of any site. What changes something"
                                + " needs an API token, and names the version that it changes in `If-Match`; a POST"
                                + " with an `Idempotency-Key` can be sent again without being carried out again."
                                + " Explanations and resolutions are Markdown source.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.html"),
                        contact = @Contact(name = "The people who run this server")),
        servers = @Server(url = "/", description = "This server."),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = Rights.TOKEN,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "cb_…",
                                        description = "An API token, which allows what its scopes and the role of its"
                                                + " account both allow.")))
@NullMarked
package org.causebook.api.openapi;

import org.causebook.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.jspecify.annotations.NullMarked;
