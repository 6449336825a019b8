/** What the command line asks for: to serve, or something that is done once. */
@NullMarked
package org.causebook.api.command;

import org.jspecify.annotations.NullMarked;
