package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * The alerts of one rule.
 *
 * @param severity of the most urgent of them: {@code critical}, {@code warning} or {@code info}
 * @param rule its name
 * @param count how many there are
 * @param worst the most urgent few
 */
public record NoticeGroup(
    String severity, String rule, String count, List<Notice> worst, int more) {
  public NoticeGroup {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(count);
    worst = List.copyOf(worst);
  }
}
