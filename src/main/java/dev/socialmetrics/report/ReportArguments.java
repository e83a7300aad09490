package dev.socialmetrics.report;

import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.report.dashboard.Dashboard;
import dev.socialmetrics.report.model.ReportFilters;
import java.util.List;
import java.util.Locale;

/** Whether the words that ask for reports fit together. */
public final class ReportArguments {
  private ReportArguments() {}

  /**
   * @param names empty means all reports that obey the filters
   * @param called how the arguments are called, for messages
   * @throws IllegalArgumentException for an unknown word, naming the nearest known one, or a filter
   *     that a named report does not have
   */
  public static void check(
      List<String> names, List<String> formats, ReportFilters filters, ArgumentNames called) {
    names.forEach(name -> checkWord("report", name, ReportNames.withDashboard()));
    formats.forEach(format -> checkWord("format", format, Reports.formatsWithPages()));
    checkFormats(names, formats);
    names.forEach(name -> checkFilters(name, filters, called));
    List<String> ordered = names.isEmpty() ? ReportNames.obeying(filters) : names;
    filters.orderBy().ifPresent(metric -> checkWord("metric", metric, metrics(ordered)));
  }

  /** Of named reports at least one is in one of the formats, or nothing would be made. */
  private static void checkFormats(List<String> names, List<String> formats) {
    List<String> known = names.stream().flatMap(name -> formats(name).stream()).distinct().toList();
    if (!names.isEmpty() && !formats.isEmpty() && formats.stream().noneMatch(known::contains)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "there is no %s of %s; there is %s.",
              String.join(", ", formats),
              String.join(", ", names),
              String.join(", ", known)));
    }
  }

  private static List<String> formats(String name) {
    return ReportNames.list().contains(name) ? Reports.formats() : List.of(Dashboard.FORMAT);
  }

  private static void checkFilters(String name, ReportFilters filters, ArgumentNames called) {
    List<String> unknown = ReportNames.unknownArguments(name, filters, called);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the report %s has no %s; these have: %s.",
              name,
              String.join(", ", unknown),
              String.join(", ", ReportNames.obeying(filters))));
    }
  }

  /** What every one of these reports can be ordered by. */
  private static List<String> metrics(List<String> names) {
    return names.stream()
        .flatMap(name -> ReportNames.metrics(name).stream())
        .distinct()
        .filter(
            metric -> names.stream().allMatch(name -> ReportNames.metrics(name).contains(metric)))
        .toList();
  }

  private static void checkWord(String kind, String word, List<String> known) {
    if (!known.contains(word)) {
      String near = Nearest.find(word, known).map(name -> " Did you mean " + name + "?").orElse("");
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "there is no %s %s; there are %s.%s",
              kind,
              word,
              String.join(", ", known),
              near));
    }
  }
}
