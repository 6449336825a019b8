/** How people sign in: passwords and the limit on guessing them, sessions, one-time links, single sign-on. */
@NullMarked
package org.causebook.signin;

import org.jspecify.annotations.NullMarked;
