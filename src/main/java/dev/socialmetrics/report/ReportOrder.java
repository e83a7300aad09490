package dev.socialmetrics.report;

import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reports to be written into a folder of their own.
 *
 * @param names in the order in which they are made
 * @param formats words such as {@code json}
 * @param to absolute; created where it is missing
 */
public record ReportOrder(
    List<String> names, List<String> formats, ReportRequest request, Path to) {
  public ReportOrder {
    names = List.copyOf(names);
    formats = List.copyOf(formats);
    Objects.requireNonNull(request);
    Objects.requireNonNull(to);
  }

  /** The command that asks for it: two orders are the same when their words are. */
  public String words() {
    List<String> words = new ArrayList<>(names);
    request.accounts().forEach(account -> words.add("--account " + account));
    request.platforms().forEach(platform -> words.add("--platform " + platform));
    request.asOf().ifPresent(day -> words.add("--as-of " + day));
    request.askedDays().ifPresent(days -> words.add("--days " + days));
    request.askedPeriod().ifPresent(period -> words.add(period.words()));
    words.add("--limit " + request.limit());
    words.add("--format " + String.join(",", formats));
    words.addAll(request.filters().words());
    words.add("--to " + to);
    return String.join(" ", words);
  }
}
