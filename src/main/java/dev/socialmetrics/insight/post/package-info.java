/**
 * Which posts of a channel do better than its others: {@link
 * dev.socialmetrics.insight.post.PostEffects} compares groups of posts, and says only what chance
 * alone does not explain.
 */
@NullMarked
package dev.socialmetrics.insight.post;

import org.jspecify.annotations.NullMarked;
