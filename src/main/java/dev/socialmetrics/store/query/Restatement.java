package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * One stored number that a file changed.
 *
 * @param key what names the row beside account and platform: its date, post or campaign with its
 *     days, in the order of the kind
 * @param day the first day the row is about, {@code YYYY-MM-DD}; empty for a post without a time
 * @param before plain digits or text
 * @param after the same; empty where a computed number can no longer be computed
 * @param from where the new value was read
 * @param was where the old value was read
 */
public record Restatement(
    Kind kind,
    Channel channel,
    Map<String, String> key,
    Optional<String> day,
    Column column,
    String before,
    Optional<String> after,
    Provenance from,
    Provenance was) {}
