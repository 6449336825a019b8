/** How far this node knows what is published, so that prepared answers are given only while they are right. */
@NullMarked
package org.causebook.freshness;

import org.jspecify.annotations.NullMarked;
