package dev.socialmetrics.metric;

import java.util.Arrays;
import java.util.Optional;

/** What an engagement rate is a share of. Rates of different bases are never averaged or ranked. */
public enum Basis {
  REACH("reach", Reason.ZERO_REACH),
  IMPRESSIONS("impressions", Reason.ZERO_IMPRESSIONS),
  VIEWS("views", Reason.ZERO_IMPRESSIONS),
  /** Unknown: the export states the rate alone. */
  REPORTED("reported", Reason.MISSING_INPUT);

  private final String label;
  private final Reason whenZero;

  Basis(String label, Reason whenZero) {
    this.label = label;
    this.whenZero = whenZero;
  }

  /** The word in the column {@code engagement_basis}. */
  public String label() {
    return label;
  }

  /** Why there is no rate when the denominator is 0. */
  Reason whenZero() {
    return whenZero;
  }

  /** The basis of that label. */
  public static Optional<Basis> find(String label) {
    return Arrays.stream(values()).filter(basis -> basis.label.equals(label)).findFirst();
  }

  @Override
  public String toString() {
    return label;
  }
}
