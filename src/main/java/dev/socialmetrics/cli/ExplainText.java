package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.report.explain.Explanation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation for a person: what it is, how it was computed, and from which rows. */
final class ExplainText {
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
        .map(UsedRowsText::text)
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
                    "%s to %s, %d of %s present",
                    days.windowStart(),
                    days.windowEnd(),
                    days.daysPresent(),
                    Quantity.of(days.daysExpected(), "day")))
        .orElse("");
  }

  private static String months(Explanation found) {
    return found.months().isEmpty()
        ? ""
        : found.months().stream()
            .map(month -> month.month() + " (" + Quantity.of(month.daysPresent(), "day") + ")")
            .collect(Collectors.joining(", ", "", ", kept as totals only (retention.daily)"));
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      out.println(faint(String.format(Locale.ROOT, "  %-11s", label)) + text);
    }
  }

  private void rows(Explanation found, boolean all) {
    String none = found.months().isEmpty() ? "no row was used" : "no row of a day was used";
    new UsedRowsText(out, colour).print(found.columns(), found.rows(), all, none);
  }

  private String strong(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String faint(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
