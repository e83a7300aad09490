package dev.socialmetrics.report.model;

import dev.socialmetrics.report.figure.Printed;
import java.io.IOException;
import java.util.Map;

/**
 * A line of a report's table form: a row, and the facts of the part that it belongs to.
 *
 * @param row its values go before the facts of the same name, empty ones too
 */
public record ReportLine(Map<String, Object> facts, Map<String, Object> row) {

  /** Receives lines. */
  public interface Taker {
    void take(ReportLine line) throws IOException;
  }

  /**
   * The value of a column; lists and maps are text here, as {@link Printed#cell} writes them. Null
   * where it is unknown.
   */
  public Object get(String column) {
    Object value = row.get(column);
    boolean told = value != null || row.containsKey(column);
    return Printed.cell(told ? value : facts.get(column));
  }
}
