package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random exports of a kind: with blanks, equal values, files of one column, equal export times and
 * periods.
 */
final class RandomExports {
  private static final List<String> MOMENTS =
      List.of(
          "2025-10-10T08:00:00Z",
          "2025-10-10T20:00:00Z",
          "2025-10-11T08:00:00Z",
          "2025-10-12T08:00:00Z",
          "2025-10-13T08:00:00Z");

  private RandomExports() {}

  /** What one file states, by row and column. */
  record File(int number, String exportedAt, int periodEnd, Map<String, Map<String, Object>> rows) {
    Export export(Kind kind, String account) {
      Export export =
          Export.of(account + "-" + number + ".csv", kind, exportedAt).withSha("sha-" + number);
      if (periodEnd > 0) {
        export.until(LocalDate.of(2025, 10, periodEnd));
      }
      rows.forEach((row, values) -> export.row(key(kind, account, row), namesAndValues(values)));
      return export;
    }

    private static Object[] namesAndValues(Map<String, Object> values) {
      List<Object> all = new ArrayList<>();
      values.forEach((name, value) -> all.addAll(List.of(name, value)));
      return all.toArray();
    }
  }

  private static List<String> key(Kind kind, String account, String row) {
    return kind == Kind.CAMPAIGN
        ? List.of(account, "instagram", "campaign", "2025-09-01", row)
        : List.of(account, "instagram", row);
  }

  /** Four to seven files of two rows. */
  static List<File> files(Kind kind, Random random) {
    List<File> files = new ArrayList<>();
    List<Column> columns = kind.valueColumns();
    for (int number = 0; number < 4 + random.nextInt(4); number++) {
      Map<String, Map<String, Object>> rows = new TreeMap<>();
      int only = random.nextBoolean() ? random.nextInt(columns.size()) : -1;
      for (int row = 1; row <= 2; row++) {
        rows.put("2025-10-0" + row, withCurrencies(kind, randomValues(columns, only, random)));
      }
      files.add(
          new File(number, MOMENTS.get(random.nextInt(MOMENTS.size())), random.nextInt(3), rows));
    }
    return files;
  }

  /**
   * @param only the one column of the file; -1 for any, half of them blank
   */
  private static Map<String, Object> randomValues(List<Column> columns, int only, Random random) {
    Map<String, Object> values = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean stated = only < 0 ? random.nextBoolean() : i == only && random.nextInt(4) > 0;
      if (stated) {
        values.put(columns.get(i).name(), value(columns.get(i), random.nextInt(3)));
      }
    }
    return values;
  }

  /** As rows are read: no currency without its amount, the default one where none is stated. */
  private static Map<String, Object> withCurrencies(Kind kind, Map<String, Object> values) {
    List<String> assumed = new ArrayList<>();
    for (Column amount : kind.columns()) {
      kind.currencyOf(amount)
          .ifPresent(
              own -> {
                if (!values.containsKey(amount.name())) {
                  values.remove(own.name());
                } else if (values.putIfAbsent(own.name(), "text 0") == null) {
                  assumed.add(amount.inputName());
                }
              });
    }
    if (!assumed.isEmpty()) {
      values.put("currency_assumed", assumed.size() > 1 ? "both" : assumed.get(0));
    }
    return values;
  }

  private static Object value(Column column, int choice) {
    return switch (column.type()) {
      case COUNT, NET_COUNT -> (Object) (long) choice;
      case DECIMAL, MONEY -> BigDecimal.valueOf(choice);
      case RATE, PERCENT -> choice / 4.0;
      case TIME -> "2025-10-0" + (1 + choice) + "T00:00:00Z";
      case LIST -> "[\"" + choice + "\"]";
      case TEXT, DATE -> "text " + choice;
    };
  }
}
