package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a run restated of one column of one account on one platform.
 *
 * @param values how many values were replaced
 * @param raised how many of them grew
 * @param lowered how many of them fell
 * @param difference new values less old ones, for whole numbers that add up over days
 */
public record RestatedTotal(
    Kind kind,
    Channel channel,
    Column column,
    long values,
    long raised,
    long lowered,
    Optional<BigInteger> difference) {}
