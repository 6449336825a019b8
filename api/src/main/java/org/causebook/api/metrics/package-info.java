/** Figures about a running node, for Prometheus and whatever reads its format. */
@NullMarked
package org.causebook.api.metrics;

import org.jspecify.annotations.NullMarked;
