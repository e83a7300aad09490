package dev.socialmetrics.http.report;

import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes a number of rows out of a report; knows afterwards whether there are more. */
final class ReportPage implements UnaryOperator<ReportModel> {
  private final long first;
  private final int most;
  private boolean hasMore;

  /**
   * @param first number of the first row, from 0
   * @param most rows; 0 for any number
   */
  ReportPage(long first, int most) {
    this.first = first;
    this.most = most;
  }

  /** Whether rows are left behind these. */
  boolean hasMore() {
    return hasMore;
  }

  @Override
  public ReportModel apply(ReportModel whole) {
    long rows = whole.parts().stream().mapToLong(ReportPage::rows).sum();
    if (most == 0 || first == 0 && rows <= most) {
      return whole;
    }
    hasMore = rows > first + most;
    List<ReportPart> parts = new ArrayList<>();
    long before = 0;
    for (ReportPart part : whole.parts()) {
      long from = Math.max(0, first - before);
      long to = Math.min(rows(part), first + most - before);
      if (from < to || part.notMade().isPresent() && first == 0) {
        parts.add(slice(part, (int) from, (int) to));
      }
      before += rows(part);
    }
    return whole.of(parts);
  }

  private static long rows(ReportPart part) {
    return part.rows().map(List::size).orElse(0);
  }

  private static ReportPart slice(ReportPart part, int from, int to) {
    Optional<List<Map<String, Object>>> rows = part.rows().map(all -> all.subList(from, to));
    return new ReportPart(part.facts(), rows, part.notMade());
  }
}
