package dev.socialmetrics.cli;

import dev.socialmetrics.report.explain.Explanation;
import dev.socialmetrics.report.explain.UsedRow;
import dev.socialmetrics.store.query.Provenance;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** An explanation for a person: what it is, how it was computed, and from which rows. */
final class ExplainText {
  static final int MOST_ROWS = 31;

  private final PrintWriter out;
  private final boolean colour;

  ExplainText(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(Explanation found, boolean all) {
    out.println(strong(found.request().metric() + " = " + value(found)) + faint(unit(found)));
    out.println(
        faint(
            "account "
                + found.request().account()
                + " on "
                + found.request().platform()
                + ", "
                + found.subject()));
    out.println();
    line("meaning", found.definition().meaning());
    line("formula", found.definition().formula());
    line("numbers", found.answer().calculation());
    line("basis", found.basis().orElse(""));
    line("window", window(found));
    line("months", months(found));
    line("together", found.definition().together());
    line("empty when", found.definition().whenEmpty());
    rows(found, all);
  }

  private static String value(Explanation found) {
    return found
        .answer()
        .value()
        .map(ExplainText::text)
        .orElse("empty, for the reason " + found.answer().reason());
  }

  private static String unit(Explanation found) {
    return found.answer().value().isEmpty() ? "" : "  " + found.definition().unit();
  }

  private static String window(Explanation found) {
    return found
        .window()
        .map(
            days ->
                String.format(
                    Locale.ROOT,
                    "%s to %s, %d of %d days present",
                    days.windowStart(),
                    days.windowEnd(),
                    days.daysPresent(),
                    days.daysExpected()))
        .orElse("");
  }

  private static String months(Explanation found) {
    return found.months().isEmpty()
        ? ""
        : found.months().stream()
            .map(month -> month.month() + " (" + month.daysPresent() + " days)")
            .collect(Collectors.joining(", ", "", ", kept as totals only (retention.daily)"));
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      out.println(faint(String.format(Locale.ROOT, "  %-11s", label)) + text);
    }
  }

  private void rows(Explanation found, boolean all) {
    int skipped = all ? 0 : Math.max(0, found.rows().size() - MOST_ROWS);
    List<UsedRow> shown = found.rows().subList(skipped, found.rows().size());
    out.println();
    if (shown.isEmpty()) {
      out.println(found.months().isEmpty() ? "no row was used" : "no row of a day was used");
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(header(found));
    shown.forEach(row -> table.add(cells(found, row)));
    List<String> lines = AlignedColumns.lines(table, found.columns().size());
    out.println(faint(lines.get(0)));
    for (int i = 0; i < shown.size(); i++) {
      out.println(lines.get(i + 1));
      notes(shown.get(i));
    }
    if (skipped > 0) {
      out.println(faint(skipped + " earlier rows; --all prints them"));
    }
  }

  private static List<String> header(Explanation found) {
    List<String> header = new ArrayList<>(List.of("row"));
    header.addAll(found.columns());
    header.addAll(List.of("file:line", "exported"));
    return header;
  }

  private static List<String> cells(Explanation found, UsedRow row) {
    List<String> cells = new ArrayList<>(List.of(row.key()));
    found.columns().forEach(column -> cells.add(text(row.values().get(column))));
    cells.addAll(List.of(row.source().place(), row.source().exportedAt()));
    return cells;
  }

  private void notes(UsedRow row) {
    row.otherSources()
        .forEach((column, place) -> out.println(faint("    " + column + " is from " + at(place))));
    for (UsedRow.Earlier was : row.earlier()) {
      out.println(
          faint(
              String.format(
                  Locale.ROOT,
                  "    %s was %s in %s, then %s in %s",
                  was.column(),
                  was.before(),
                  at(was.was()),
                  was.after(),
                  at(was.by()))));
    }
  }

  private static String at(Provenance place) {
    return place.place() + " of " + place.exportedAt();
  }

  private static String text(Object value) {
    return value instanceof java.math.BigDecimal decimal
        ? decimal.toPlainString()
        : Objects.toString(value, "-");
  }

  private String strong(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String faint(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
