package dev.socialmetrics.report.figure;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects named values in order; every one that is missing leaves its reason. */
public final class Facts {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> reasons = new LinkedHashMap<>();

  public Facts put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  public Facts put(String key, Optional<?> value, String reasonWhenMissing) {
    values.put(key, value.orElse(null));
    if (value.isEmpty()) {
      reasons.put(key, reasonWhenMissing);
    }
    return this;
  }

  /** Why something is otherwise than one expects, without a value of that name. */
  public Facts reason(String key, String reason) {
    reasons.put(key, reason);
    return this;
  }

  /** A computed number, printed with the places that its name has. */
  public Facts put(String key, Quotient figure) {
    Optional<BigDecimal> printed =
        figure.value().isPresent()
            ? Optional.of(Printed.ratio(key, BigDecimal.valueOf(figure.value().getAsDouble())))
            : Optional.empty();
    return put(key, printed, figure.reason().map(Reason::code).orElse(""));
  }

  /** Those of which none can be missing. */
  public Map<String, Object> values() {
    return values;
  }

  public Map<String, Object> withReasons() {
    values.put("reasons", reasons);
    return values;
  }
}
