package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.insight.advice.Recommendation;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.report.insight.Briefing;
import dev.socialmetrics.report.page.Front;
import dev.socialmetrics.report.page.Said;
import java.util.List;

/** What a page begins with, from the findings about those that it is about. */
final class FrontWords {
  private FrontWords() {}

  /**
   * @param lede the figures in one sentence, said where there is nothing else to say
   */
  static Front of(String kicker, String who, String period, String lede, Briefing briefing) {
    List<Said> news =
        briefing.sentences().stream()
            .map(sentence -> new Said(sentence.text(), "", ids(sentence.findingIds())))
            .toList();
    return new Front(
        kicker,
        who,
        period,
        news.isEmpty() ? lede : "",
        news,
        briefing.recommendations().stream().map(FrontWords::said).toList());
  }

  private static Said said(Recommendation advice) {
    return new Said(advice.text(), "", ids(advice.findingIds()));
  }

  private static List<String> ids(List<FindingId> ids) {
    return ids.stream().map(FindingId::toString).toList();
  }
}
