/** The Model Context Protocol: what the API knows, as tools and resources for assistants. */
@NullMarked
package org.causebook.api.mcp;

import org.jspecify.annotations.NullMarked;
