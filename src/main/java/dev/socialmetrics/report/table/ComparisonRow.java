package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.comparison.Place;
import dev.socialmetrics.metric.comparison.Rank;
import dev.socialmetrics.metric.comparison.Standing;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A metric of a subject, as a row of the comparison. */
final class ComparisonRow {
  private static final String STOCK_OF_SEVERAL =
      "sum of followers at the end of the window, people who follow several accounts count several"
          + " times";

  private ComparisonRow() {}

  static Map<String, Object> of(Standing standing) {
    FigureMap row = new FigureMap();
    Subject subject = standing.subject();
    WindowMetric metric = standing.metric();
    row.put("scope", subject.scope().code())
        .put("account_id", subject.account().map(id -> Printed.accountId(id.value())).orElse(null))
        .put("platform", subject.platform().map(Platform::key).orElse(null))
        .put("metric", metric.name())
        .put("value_is", meaning(metric, subject));
    ChangeRow.values(row, metric, standing.figures().change());
    compared(row, metric, standing.figures());
    standing.share().ifPresent(share -> row.put("share_percent", share));
    if (subject.scope() != Subject.Scope.ALL) {
      ranks(row, standing);
    }
    row.put("made_of", standing.figures().members())
        .put("made_of_expected", subject.members().size())
        .put("previous_made_of", standing.figures().previousMembers())
        .put("change_made_of", standing.figures().compared());
    ChangeRow.windows(row, metric, standing.figures().change());
    return row.withReasons();
  }

  /** The two values of those channels that the change is made of. */
  private static void compared(FigureMap row, WindowMetric metric, PooledRows figures) {
    String none = figures.change().reason().map(Reason::code).orElse("");
    row.put("current_compared", ChangeRow.number(metric, figures.currentCompared()), none)
        .put("previous_compared", ChangeRow.number(metric, figures.previousCompared()), none);
  }

  private static void ranks(FigureMap row, Standing standing) {
    rank(row, "rank", standing.rank());
    rank(row, "change_rank", standing.changeRank());
    row.put("change_is", standing.isBest() ? "best" : standing.isWorst() ? "worst" : null);
  }

  private static void rank(FigureMap row, String key, Rank rank) {
    String none = rank.reason().map(Reason::code).orElse("");
    row.put(key, rank.place().map(Place::number), none)
        .put(key + "_of", rank.place().map(Place::of), none);
  }

  private static String meaning(WindowMetric metric, Subject subject) {
    boolean several = subject.scope() != Subject.Scope.ACCOUNT_ON_PLATFORM;
    return several && metric.isStock() ? STOCK_OF_SEVERAL : ChangeRow.meaning(metric);
  }

  /** Columns of the table form. */
  static List<ReportField> fields(PeriodFacts asked) {
    List<ReportField> fields = new ArrayList<>(List.of(ReportField.date("as_of")));
    fields.addAll(asked.fields());
    for (String name : List.of("scope", "account_id", "platform", "metric", "value_is")) {
      fields.add(ReportField.text(name));
    }
    fields.addAll(ChangeFields.values());
    fields.add(ReportField.number("current_compared"));
    fields.add(ReportField.number("previous_compared"));
    for (String name :
        List.of("share_percent", "rank", "rank_of", "change_rank", "change_rank_of")) {
      fields.add(ReportField.number(name));
    }
    fields.add(ReportField.text("change_is"));
    for (String name :
        List.of("made_of", "made_of_expected", "previous_made_of", "change_made_of")) {
      fields.add(ReportField.number(name));
    }
    fields.addAll(ChangeFields.windows());
    return fields;
  }
}
