package dev.socialmetrics.metric.figure;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Derivation;
import dev.socialmetrics.metric.Reason;
import java.util.List;
import java.util.Optional;

/** The figures of one row: of a day, a post or a campaign; those that are computed from it. */
public final class RowFigures {
  private static final String IMPRESSIONS = "total_impressions";
  private static final String REVENUE = "revenue_generated";

  private static final List<Figure<Observation>> ALL =
      List.of(
          figure("engagement_rate", FigureType.PERCENT)
              .meaning(
                  "Likes, comments, shares and saves, as far as known, per 100 of"
                      + " engagement_basis")
              .formula("engagements / basis x 100")
              .emptyWhen("missing_input, zero_reach, zero_impressions")
              .better(Direction.MORE_IS_BETTER),
          figure("conversion_rate", FigureType.PERCENT)
              .meaning("Conversions per 100 impressions")
              .formula("conversions / total_impressions x 100")
              .emptyWhen("missing_input, zero_impressions")
              .better(Direction.MORE_IS_BETTER)
              .madeOf(List.of(IMPRESSIONS, "conversions")),
          figure("cost_per_engagement", FigureType.MONEY)
              .meaning("Cost of one engagement")
              .formula("cost / total_engagement")
              .emptyWhen("missing_input, also where nobody engaged")
              .better(Direction.LESS_IS_BETTER)
              .madeOf(List.of("total_engagement", "cost")),
          figure("cost_per_reach", FigureType.MONEY)
              .meaning("Cost of one person reached")
              .formula("cost / total_reach")
              .emptyWhen("missing_input, zero_reach")
              .better(Direction.LESS_IS_BETTER)
              .madeOf(List.of("total_reach", "cost")),
          figure("roi", FigureType.PERCENT)
              .meaning("Profit per 100 spent")
              .formula("(revenue_generated - cost) / cost x 100")
              .emptyWhen("missing_input, zero_cost")
              .better(Direction.MORE_IS_BETTER)
              .madeOf(List.of("cost", REVENUE)),
          figure("roas", FigureType.RATIO)
              .meaning("Revenue per unit spent")
              .formula("revenue_generated / cost")
              .emptyWhen("missing_input, zero_cost")
              .better(Direction.MORE_IS_BETTER)
              .madeOf(List.of("cost", REVENUE)),
          figure("cost_per_conversion", FigureType.MONEY)
              .meaning("Cost of one conversion")
              .formula("cost / conversions")
              .emptyWhen("missing_input, zero_conversions")
              .better(Direction.LESS_IS_BETTER)
              .madeOf(List.of("cost", "conversions")),
          figure("cpm", FigureType.MONEY)
              .meaning("Cost of a thousand impressions")
              .formula("cost / total_impressions x 1000")
              .emptyWhen("missing_input, zero_impressions")
              .better(Direction.LESS_IS_BETTER)
              .madeOf(List.of(IMPRESSIONS, "cost")));

  private RowFigures() {}

  /** All of them, in the order of the documentation. */
  public static List<Figure<Observation>> all() {
    return ALL;
  }

  /** The figure of that name. */
  public static Optional<Figure<Observation>> find(String name) {
    return ALL.stream().filter(figure -> figure.name(1).equals(name)).findFirst();
  }

  private static Figure<Observation> figure(String name, FigureType type) {
    return Figure.<Observation>of(name, type, row -> value(row, name))
        .together("ratio of the sums");
  }

  private static FigureValue value(Observation row, String name) {
    Kind kind = row.kind();
    Column column = kind.column(name);
    return FigureValue.of(
        row.find(column),
        Derivation.reason(kind, row.toArray(), column).or(() -> Optional.of(Reason.MISSING_INPUT)));
  }
}
