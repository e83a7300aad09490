package dev.socialmetrics.report.figure;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.figure.FigureType;
import dev.socialmetrics.metric.figure.FigureValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects named values in order; every one that is missing leaves its reason. */
public final class FigureMap {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> reasons = new LinkedHashMap<>();

  public FigureMap put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  public FigureMap put(String key, Optional<?> value, String reasonWhenMissing) {
    values.put(key, value.orElse(null));
    if (value.isEmpty()) {
      reasons.put(key, reasonWhenMissing);
    }
    return this;
  }

  /** Why something is otherwise than one expects, without a value of that name. */
  public FigureMap reason(String key, String reason) {
    reasons.put(key, reason);
    return this;
  }

  /** A computed number, printed with the places that its name has. */
  public FigureMap put(String key, Quotient figure) {
    Optional<BigDecimal> printed =
        figure.value().isPresent()
            ? Optional.of(Printed.ratio(key, BigDecimal.valueOf(figure.value().getAsDouble())))
            : Optional.empty();
    return put(key, printed, figure.reason().map(Reason::code).orElse(""));
  }

  /** A figure, printed as its type is. */
  public FigureMap put(String key, FigureType type, FigureValue figure) {
    return put(
        key,
        figure.value().map(value -> Printed.figure(key, type, value)),
        figure.reason().map(Reason::code).orElse(""));
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
