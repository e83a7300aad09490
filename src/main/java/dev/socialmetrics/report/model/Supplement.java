package dev.socialmetrics.report.model;

import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import java.util.Objects;
import java.util.Optional;

/**
 * What the configuration knows that no export says.
 *
 * @param annotations what people know of days
 * @param conversion into which currency amounts are converted, too; empty converts none
 */
public record Supplement(Annotations annotations, Optional<CurrencyConversion> conversion) {
  /** Nothing. */
  public static final Supplement NONE = new Supplement(Annotations.NONE, Optional.empty());

  public Supplement {
    Objects.requireNonNull(annotations);
    Objects.requireNonNull(conversion);
  }
}
