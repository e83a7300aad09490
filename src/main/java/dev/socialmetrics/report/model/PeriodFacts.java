package dev.socialmetrics.report.model;

import dev.socialmetrics.metric.window.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a report says of a period that was asked for, beside what it says of its days anyway.
 * Nothing where none was: then a report is what it always was.
 */
public final class PeriodFacts {
  private static final Set<String> NUMBERS = Set.of("previous_days_expected");
  private static final Set<String> DATES = Set.of("window_start", "window_end");

  private final Map<String, Object> facts = new LinkedHashMap<>();

  private PeriodFacts(
      ReportRequest request, BiConsumer<Map<String, Object>, Period> what, LocalDate date) {
    request.askedPeriod().ifPresent(asked -> what.accept(facts, asked.on(date)));
  }

  /** Its name. */
  public static PeriodFacts named(ReportRequest request, LocalDate reportDate) {
    return new PeriodFacts(request, PeriodFacts::name, reportDate);
  }

  /** Its name and its days. */
  public static PeriodFacts withDays(ReportRequest request, LocalDate reportDate) {
    return new PeriodFacts(
        request,
        (facts, period) -> {
          name(facts, period);
          facts.put("window_start", period.window().start().toString());
          facts.put("window_end", period.window().end().toString());
        },
        reportDate);
  }

  /** Its name and what it is compared with. */
  public static PeriodFacts compared(ReportRequest request, LocalDate reportDate) {
    return new PeriodFacts(request, PeriodFacts::compare, reportDate);
  }

  /** The same and how many days that has. */
  public static PeriodFacts comparedDays(ReportRequest request, LocalDate reportDate) {
    return new PeriodFacts(
        request,
        (facts, period) -> {
          compare(facts, period);
          facts.put("previous_days_expected", period.previous().days());
        },
        reportDate);
  }

  private static void name(Map<String, Object> facts, Period period) {
    facts.put("period", period.name());
  }

  private static void compare(Map<String, Object> facts, Period period) {
    name(facts, period);
    facts.put("against", period.against().code());
  }

  /** Hands over each of them. */
  public void each(BiConsumer<String, Object> taker) {
    facts.forEach(taker);
  }

  /** Their columns of the table form. */
  public List<ReportField> fields() {
    return facts.keySet().stream().map(PeriodFacts::field).toList();
  }

  private static ReportField field(String name) {
    if (NUMBERS.contains(name)) {
      return ReportField.number(name);
    }
    return DATES.contains(name) ? ReportField.date(name) : ReportField.text(name);
  }
}
