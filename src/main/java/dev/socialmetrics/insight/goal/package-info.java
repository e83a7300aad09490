/** What a channel is to reach by a day, how far it is, and when it gets there at this pace. */
@NullMarked
package dev.socialmetrics.insight.goal;

import org.jspecify.annotations.NullMarked;
