package dev.socialmetrics.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report says of one account on one platform.
 *
 * @param facts single values, in the order of the JSON
 * @param rows the list it is about; empty (not an empty list) where it is about facts only. Not
 *     copied: of a large report it is a view that makes each row when it is asked for
 */
record ReportPart(Map<String, Object> facts, Optional<List<Map<String, Object>>> rows) {
  ReportPart {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    rows = rows.map(Collections::unmodifiableList);
  }

  /** One line of the table form a row, or one for the facts; a row's value goes before a fact. */
  List<Map<String, Object>> lines() {
    return rows.map(list -> list.stream().map(this::withFacts).toList()).orElse(List.of(facts));
  }

  private Map<String, Object> withFacts(Map<String, Object> row) {
    Map<String, Object> line = new LinkedHashMap<>(facts);
    line.putAll(row);
    return line;
  }
}
