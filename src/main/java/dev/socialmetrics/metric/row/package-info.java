/** The derived columns of a row of any kind, computed from its values. Pure. */
@NullMarked
package dev.socialmetrics.metric.row;

import org.jspecify.annotations.NullMarked;
