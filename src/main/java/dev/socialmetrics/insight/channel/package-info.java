/** One channel: which of its metrics are looked at, and what is found in each. */
@NullMarked
package dev.socialmetrics.insight.channel;

import org.jspecify.annotations.NullMarked;
