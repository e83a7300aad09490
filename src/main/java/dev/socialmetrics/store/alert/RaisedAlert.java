package dev.socialmetrics.store.alert;

import dev.socialmetrics.domain.Alert;
import java.util.Comparator;
import java.util.Objects;

/**
 * An alert as it is stored.
 *
 * @param raisedAt UTC, to the second
 */
public record RaisedAlert(long id, Alert alert, long runId, String raisedAt) {
  /** The most urgent first, then by rule, as they were raised: the worst first. */
  public static final Comparator<RaisedAlert> ORDER =
      Comparator.comparing((RaisedAlert raised) -> raised.alert().severity())
          .thenComparing(raised -> raised.alert().rule())
          .thenComparing(RaisedAlert::id);

  public RaisedAlert {
    Objects.requireNonNull(alert);
    Objects.requireNonNull(raisedAt);
  }
}
