package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * What a page begins with: whose it is, of which days, what happened, and what to do.
 *
 * @param kicker what kind of page it is, and how large
 * @param who the name of the account, or of several
 * @param period the days of the headline numbers
 * @param lede the figures in one sentence; empty where there are news
 * @param news what happened, the most important first
 * @param advice what to do, the most urgent first
 */
public record Front(
    String kicker, String who, String period, String lede, List<Said> news, List<Said> advice) {
  public Front {
    Objects.requireNonNull(kicker);
    Objects.requireNonNull(who);
    Objects.requireNonNull(period);
    Objects.requireNonNull(lede);
    news = List.copyOf(news);
    advice = List.copyOf(advice);
  }
}
