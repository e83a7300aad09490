/** The derived columns of a row of any kind, computed from its values. Pure. */
package dev.socialmetrics.metric.row;
