package dev.socialmetrics.cli;

import dev.socialmetrics.report.ReportNames;
import java.util.Iterator;

/** The names that {@code metrics report} takes, for its help. */
final class KnownReports implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return ReportNames.withDashboard().iterator();
  }
}
