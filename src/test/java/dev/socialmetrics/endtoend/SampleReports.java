package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.ReportFiles;
import dev.socialmetrics.desktop.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped samples, imported; their reports, and what plain SQL says of the same figures. A test
 * of one more report asks for its rows, writes the statement that gives the same, and compares.
 */
final class SampleReports {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");

  private final Desktop desktop;

  SampleReports(Path folder) {
    this.desktop = new Desktop(folder);
    Path samples = Path.of("input/samples").toAbsolutePath();
    Outcome night = desktop.metrics("nightly", "--input", samples.toString());
    assertThat(night.exitCode()).as(night.err()).isIn(0, 3);
  }

  Tables tables() {
    return desktop.tables();
  }

  JsonNode published(String file) {
    return JsonMapper.shared().readTree(ReportFiles.text(desktop.output("latest").resolve(file)));
  }

  /**
   * Compares rows of a report with rows of a statement, in order, column by column.
   *
   * @param columns keys of the report's rows, in the order of the statement's columns
   */
  static void compare(List<JsonNode> reported, List<String> columns, List<String> computed) {
    assertThat(reported).as("rows of " + columns).hasSameSizeAs(computed).isNotEmpty();
    for (int i = 0; i < computed.size(); i++) {
      String[] cells = computed.get(i).split("\\|", -1);
      for (int c = 0; c < columns.size(); c++) {
        compare(reported.get(i), columns.get(c), cells[c]);
      }
    }
  }

  private static void compare(JsonNode row, String column, String computed) {
    JsonNode reported = row.get(column);
    String where = column + " of " + row;
    if (computed.equals("NULL")) {
      assertThat(reported.isNull()).as(where).isTrue();
      assertThat(row.get("reasons").get(column)).as("reason for " + where).isNotNull();
    } else if (DECIMAL.matcher(computed).matches()) {
      BigDecimal half = new BigDecimal(column.equals("cost_per_reach") ? "0.00005" : "0.005");
      assertThat(reported.decimalValue().subtract(new BigDecimal(computed)).abs())
          .as("%s, expected %s", where, computed)
          .isLessThanOrEqualTo(half.add(new BigDecimal("1e-7")));
    } else {
      assertThat(reported.isString() ? reported.stringValue() : reported.toString())
          .as(where)
          .isEqualTo(computed);
    }
  }
}
