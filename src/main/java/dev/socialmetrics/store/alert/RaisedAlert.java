package dev.socialmetrics.store.alert;

import dev.socialmetrics.domain.Alert;
import java.util.Objects;

/**
 * An alert as it is stored.
 *
 * @param raisedAt UTC, to the second
 */
public record RaisedAlert(long id, Alert alert, long runId, String raisedAt) {
  public RaisedAlert {
    Objects.requireNonNull(alert);
    Objects.requireNonNull(raisedAt);
  }
}
