package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.why.PostContributions;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.insight.words.FindingWords;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.insight.FindingLookup;
import dev.socialmetrics.report.insight.PublishedPosts;
import dev.socialmetrics.report.model.Supplement;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells what was found and what it is made of, from one snapshot. */
public final class ExplainFinding {
  /** Posts that are named, the largest first. */
  private static final int MOST_POSTS = 20;

  private final DataSource source;
  private final Supplement supplement;

  /**
   * @param source read-only, transactions DEFERRED
   */
  public ExplainFinding(DataSource source, Supplement supplement) {
    this.source = source;
    this.supplement = supplement;
  }

  /**
   * Empty where it is not found.
   *
   * @param asOf the report date; empty means the data's own
   */
  public Optional<FindingExplanation> find(FindingId id, Optional<LocalDate> asOf) {
    try (ReportSession session = ReportSession.open(source)) {
      return asOf.or(() -> session.queries().findReportDate())
          .flatMap(date -> new FindingLookup(session.queries(), supplement, date).find(id))
          .map(finding -> explain(session, finding));
    }
  }

  private FindingExplanation explain(ReportSession session, Finding finding) {
    FindingRows.Used used = new FindingRows(session.traces()).of(finding);
    return new FindingExplanation(
        finding.id(),
        new FindingWords(names(session.queries())).explained(finding),
        FindingFigures.of(finding),
        finding instanceof ChangeFinding change ? parts(session.queries(), change) : List.of(),
        used.columns(),
        used.rows());
  }

  private ChannelNames names(ReportQueries queries) {
    Map<String, String> accounts = queries.accountNames();
    return new ChannelNames(
        supplement.platforms()::nameOf,
        account -> accounts.getOrDefault(account.value(), account.value()),
        false);
  }

  private static List<FindingExplanation.Part> parts(ReportQueries queries, ChangeFinding finding) {
    if (!finding.id().isOfChannel()) {
      return finding.contributions().stream()
          .map(one -> part(finding, one.channel(), Printed.count(one.change())))
          .toList();
    }
    return postParts(queries, finding);
  }

  private static FindingExplanation.Part part(
      ChangeFinding finding, Channel channel, Object change) {
    FindingId own =
        FindingId.ofChange(
            Optional.of(channel.account()),
            Optional.of(channel.platform()),
            finding.metric(),
            finding.period());
    return new FindingExplanation.Part(channel.toString(), change, Optional.of(own.toString()));
  }

  private static List<FindingExplanation.Part> postParts(
      ReportQueries queries, ChangeFinding finding) {
    Window later = finding.period().window();
    Window earlier = finding.period().previous();
    PublishedPosts posts =
        PublishedPosts.read(
            queries, finding.id().channel(), new Window(earlier.start(), later.end()));
    return PostContributions.of(
            finding.change(),
            posts.counts(finding.metric(), later),
            posts.counts(finding.metric(), earlier))
        .map(ExplainFinding::parts)
        .orElse(List.of());
  }

  private static List<FindingExplanation.Part> parts(PostContributions found) {
    List<FindingExplanation.Part> parts = new ArrayList<>();
    found.posts().stream()
        .limit(MOST_POSTS)
        .forEach(
            post ->
                parts.add(
                    new FindingExplanation.Part(
                        "post " + post.id(), post.count(), Optional.empty())));
    long others = found.posts().stream().skip(MOST_POSTS).mapToLong(post -> post.count()).sum();
    if (found.posts().size() > MOST_POSTS) {
      parts.add(new FindingExplanation.Part("other posts", others, Optional.empty()));
    }
    parts.add(
        new FindingExplanation.Part(
            "no post of these days", Printed.count(found.rest()), Optional.empty()));
    return parts;
  }
}
