/** A metric day by day, the scale on which its days are compared, and its pattern of weekdays. */
@NullMarked
package dev.socialmetrics.insight.series;

import org.jspecify.annotations.NullMarked;
