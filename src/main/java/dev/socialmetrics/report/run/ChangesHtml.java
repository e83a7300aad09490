package dev.socialmetrics.report.run;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.page.ChangesPage;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Link;
import dev.socialmetrics.store.query.RestatedTotal;
import dev.socialmetrics.store.query.Restatement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of {@link ChangesReport}, for people; it shows the first of each list. */
public final class ChangesHtml {
  public static final String FILE = "changes.html";
  public static final String TEMPLATE = "changes.jte";

  private static final int MOST_ROWS = 500;

  private final ChangesReport report;
  private final LocalDate date;

  public ChangesHtml(ChangesReport report, LocalDate date) {
    this.report = report;
    this.date = date;
  }

  public ChangesPage page() {
    return new ChangesPage(
        new Frame("What changed", "index.html", date.toString(), sections()),
        lede(),
        report.totals().stream().limit(MOST_ROWS).map(ChangesHtml::total).toList(),
        report.staleByDate().entrySet().stream().map(ChangesHtml::stale).toList(),
        report.stated().stream().limit(MOST_ROWS).map(this::change).toList(),
        report.derived().stream().limit(MOST_ROWS).map(this::change).toList(),
        rest());
  }

  private List<Link> sections() {
    return List.of(new Link("Out of date", "#stale"), new Link("How much", "#totals"));
  }

  private String lede() {
    if (report.totals().isEmpty()) {
      return "This run restated nothing: every number is as it was published.";
    }
    return String.format(
        Locale.ROOT,
        "This run\u2019s files restated %s, and %s changed with them.",
        Quantity.of(report.count(false), "value"),
        Quantity.of(report.count(true), "computed number"));
  }

  private String rest() {
    long hidden =
        Math.max(report.totals().size(), Math.max(report.count(false), report.count(true)));
    return hidden <= MOST_ROWS
        ? ""
        : String.format(
            Locale.ROOT,
            "This page shows the first %,d of each list, changes.json the first %,d. All of them: %s",
            MOST_ROWS,
            ChangesReport.MOST_VALUES,
            report.listAll());
  }

  private static ChangesPage.Total total(RestatedTotal total) {
    return new ChangesPage.Total(
        total.channel().accountId(),
        total.channel().platformKey(),
        total.kind().label() + " " + total.column().name(),
        number(BigInteger.valueOf(total.values())),
        number(BigInteger.valueOf(total.raised())),
        number(BigInteger.valueOf(total.lowered())),
        total.difference().map(ChangesHtml::signed).orElse(""));
  }

  private static ChangesPage.Stale stale(Map.Entry<LocalDate, Map<String, Long>> stale) {
    return new ChangesPage.Stale(
        stale.getKey().toString(),
        stale.getValue().entrySet().stream()
            .map(report -> report.getKey() + " (" + report.getValue() + ")")
            .collect(Collectors.joining(", ")));
  }

  private ChangesPage.Change change(Restatement change) {
    ChangedNumber number = ChangedNumber.of(change.column(), change.before(), change.after());
    return new ChangesPage.Change(
        change.channel().accountId(),
        change.channel().platformKey(),
        change.kind().label() + " " + String.join(" ", change.key().values()),
        change.column().name(),
        Calculation.text(number.before()),
        number.after().map(Calculation::text).orElse("empty"),
        number.difference().map(ChangesHtml::marked).orElse(""),
        direction(number.difference()),
        change.from().place(),
        change.was().place(),
        reports(report.reportDates(change)));
  }

  private static String reports(List<LocalDate> dates) {
    return switch (dates.size()) {
      case 0 -> "none";
      case 1 -> dates.get(0).toString();
      default -> dates.get(0) + " to " + dates.get(dates.size() - 1) + ", " + dates.size();
    };
  }

  private static String direction(Optional<BigDecimal> difference) {
    int sign = difference.map(BigDecimal::signum).orElse(0);
    return sign == 0 ? "flat" : sign > 0 ? "up" : "down";
  }

  private static String marked(BigDecimal difference) {
    String plain = difference.abs().toPlainString();
    return switch (difference.signum()) {
      case 1 -> "\u25b2 +" + plain;
      case -1 -> "\u25bc \u2212" + plain;
      default -> "0";
    };
  }

  private static String signed(BigInteger difference) {
    return (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "\u2212" : "")
        + number(difference.abs());
  }

  private static String number(BigInteger value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
