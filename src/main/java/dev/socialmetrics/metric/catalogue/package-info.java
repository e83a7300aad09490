/** Every figure with its definition, from the lists of those that compute them. Pure. */
package dev.socialmetrics.metric.catalogue;
