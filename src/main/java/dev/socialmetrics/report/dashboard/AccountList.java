package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.AccountLine;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Delta;
import dev.socialmetrics.report.page.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The accounts of the first page, most followers first, each as of its own latest day. */
record AccountList(DashboardData data, Pieces pieces) {
  private static final WindowMetric FOLLOWERS = View.metric("followers");
  private static final WindowMetric REACH = View.metric("reach");

  List<AccountLine> list() {
    return data.accounts().stream()
        .map(id -> pieces.make(data.names().of(id), () -> account(id), words -> without(id, words)))
        .sorted(Comparator.comparing((Ranked ranked) -> ranked.followers().negate()))
        .map(Ranked::account)
        .toList();
  }

  private record Ranked(BigDecimal followers, AccountLine account) {}

  private Ranked account(String id) {
    List<ChannelDays> channels = data.views().ofAccount(id);
    View view = data.views().together(id);
    PageFigures figures = new PageFigures(view);
    String age = data.age(data.views().latestOf(id));
    AccountLine account =
        new AccountLine(
            data.names().of(id),
            "account-" + data.slug(id),
            data.page(id),
            (data.names().of(id).equals(id) ? "" : id + " · ")
                + Quantity.of(channels.size(), "platform")
                + (age.isEmpty() ? "" : " · " + age),
            figures.cell(FOLLOWERS, ""),
            figures.change(FOLLOWERS, ""),
            view.series(FOLLOWERS).isEmpty()
                ? Optional.empty()
                : Optional.of(PageCharts.spark(view.series(FOLLOWERS))),
            figures.cell(REACH, ""),
            figures.rateCell(),
            new ChannelTable(data, "").of(id).withoutEmptyColumns());
    return new Ranked(
        view.figures(FOLLOWERS).change().current().value().orElse(BigDecimal.ONE.negate()),
        account);
  }

  /** An account whose figures could not be made; its own page may well have been. */
  private Ranked without(String id, String words) {
    return new Ranked(
        BigDecimal.ONE.negate(),
        new AccountLine(
            data.names().of(id),
            "account-" + data.slug(id),
            data.page(id),
            words,
            Cell.of(""),
            new Delta("none", "", "", "", Optional.empty()),
            Optional.empty(),
            Cell.of(""),
            Cell.of(""),
            new Table("", "plain", List.of(), List.of(), words)));
  }
}
