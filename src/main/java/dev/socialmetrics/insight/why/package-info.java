/** Why a total changed: what its channels, and the posts of a channel, add to the change. */
@NullMarked
package dev.socialmetrics.insight.why;

import org.jspecify.annotations.NullMarked;
