package dev.socialmetrics.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects named values in order; every one that is missing leaves its reason. */
final class Facts {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> reasons = new LinkedHashMap<>();

  Facts put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  Facts put(String key, Optional<?> value, String reasonWhenMissing) {
    values.put(key, value.orElse(null));
    if (value.isEmpty()) {
      reasons.put(key, reasonWhenMissing);
    }
    return this;
  }

  <T> Facts put(String key, Figure<T> figure, Function<T, ?> print) {
    return put(key, figure.value().map(print), figure.reason());
  }

  Map<String, Object> withReasons() {
    values.put("reasons", reasons);
    return values;
  }
}
