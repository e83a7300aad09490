package dev.socialmetrics.format.cell;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of months, looked up once for each set of languages. Thread-safe. */
public final class MonthCache {
  private final Map<List<String>, MonthNames> known = new ConcurrentHashMap<>();

  public MonthNames of(List<String> languages) {
    return known.computeIfAbsent(languages, MonthNames::new);
  }
}
