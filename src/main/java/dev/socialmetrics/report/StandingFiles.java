package dev.socialmetrics.report;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.report.dashboard.Dashboard;
import dev.socialmetrics.store.published.LoadedSince;
import dev.socialmetrics.store.query.LookBack;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which files of a report folder would come out the same, byte for byte, after files were loaded:
 * reports that read no kind of row of which some came or changed, and pages of accounts that have
 * no such row. The folder must have been made whole, with the same settings and program.
 */
public final class StandingFiles implements Predicate<String> {
  private final Map<String, LookBack> lookBacks = ReportNames.lookBacks();
  private final LocalDate date;
  private final List<Kind> kinds;
  private final Set<String> pages;

  /**
   * @param loaded since the folder was made
   * @param date of the folder
   */
  public StandingFiles(LoadedSince loaded, LocalDate date) {
    this.date = date;
    this.kinds =
        Arrays.stream(Kind.values()).filter(kind -> !loaded.channels(kind).isEmpty()).toList();
    this.pages =
        kinds.stream()
            .flatMap(kind -> loaded.channels(kind).stream())
            .map(Channel::accountId)
            .distinct()
            .flatMap(account -> Dashboard.pagesOf(account).stream())
            .collect(Collectors.toSet());
  }

  @Override
  public boolean test(String file) {
    String report = LookBack.report(file);
    if (Dashboard.isPageOfAccount(file)) {
      return !pages.contains(file);
    }
    return ReportNames.isTable(report)
        && kinds.stream().noneMatch(kind -> lookBacks.get(report).reads(kind, date));
  }
}
