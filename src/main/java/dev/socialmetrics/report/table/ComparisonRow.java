package dev.socialmetrics.report.table;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.Facts;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A metric of a subject, as a row of the comparison. */
final class ComparisonRow {
  private static final String STOCK_OF_SEVERAL =
      "sum of followers at the end of the window, people who follow several accounts count several"
          + " times";

  private ComparisonRow() {}

  static Map<String, Object> of(Standing standing) {
    Facts row = new Facts();
    Subject subject = standing.subject();
    WindowMetric metric = standing.metric();
    row.put("scope", subject.scope().code())
        .put("account_id", subject.account().map(Printed::accountId).orElse(null))
        .put("platform", subject.platform().orElse(null))
        .put("metric", metric.name())
        .put("value_is", meaning(metric, subject));
    ChangeRow.values(row, metric, standing.figures().change());
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

  private static void ranks(Facts row, Standing standing) {
    Change change = standing.figures().change();
    rank(row, "rank", standing.rank(), code(change.current().reason()));
    rank(row, "change_rank", standing.changeRank(), code(change.percent().reason()));
    row.put("change_is", standing.changeRank().flatMap(ComparisonRow::extreme).orElse(null));
  }

  private static void rank(Facts row, String key, Optional<Standing.Place> place, String reason) {
    row.put(key, place.map(Standing.Place::number), reason);
    row.put(key + "_of", place.map(Standing.Place::of), reason);
  }

  /** Whether a change is the best or the worst; nothing where all are equal. */
  private static Optional<String> extreme(Standing.Place place) {
    if (place.number() == 1) {
      return place.last() ? Optional.empty() : Optional.of("best");
    }
    return place.last() ? Optional.of("worst") : Optional.empty();
  }

  private static String meaning(WindowMetric metric, Subject subject) {
    boolean several = subject.scope() != Subject.Scope.ACCOUNT_ON_PLATFORM;
    return several && metric.isStock() ? STOCK_OF_SEVERAL : ChangeRow.meaning(metric);
  }

  /** Who has a value and no place stands beside one whose days were folded. */
  private static String code(Optional<Reason> reason) {
    return reason.orElse(Reason.FOLDED).code();
  }

  /** Columns of the table form. */
  static List<ReportField> fields() {
    List<ReportField> fields = new ArrayList<>(List.of(ReportField.date("as_of")));
    for (String name : List.of("scope", "account_id", "platform", "metric", "value_is")) {
      fields.add(ReportField.text(name));
    }
    fields.addAll(ChangeFields.values());
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
