package dev.socialmetrics.metric.figure;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.CampaignFigure;
import dev.socialmetrics.metric.campaign.CampaignFigures;
import dev.socialmetrics.metric.row.Derivation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures that are computed from one row: of a day, a post or a campaign. Those of campaigns
 * are declared in {@link CampaignFigures}.
 */
public final class RowFigures {
  private static final List<Figure<Observation>> ALL =
      Stream.concat(
              Stream.of(engagementRate()),
              CampaignFigures.ratios().stream().map(RowFigures::ofCampaign))
          .toList();

  private RowFigures() {}

  /** All of them, in the order of the documentation. */
  public static List<Figure<Observation>> all() {
    return ALL;
  }

  /** The figure of that name. */
  public static Optional<Figure<Observation>> find(String name) {
    return ALL.stream().filter(figure -> figure.name(1).equals(name)).findFirst();
  }

  private static Figure<Observation> engagementRate() {
    return figure("engagement_rate", FigureType.PERCENT)
        .meaning("Likes, comments, shares and saves, as far as known, per 100 of engagement_basis")
        .formula("engagements / basis x 100")
        .emptyWhen("missing_input, zero_reach, zero_impressions")
        .better(Direction.MORE_IS_BETTER);
  }

  private static Figure<Observation> ofCampaign(CampaignFigure figure) {
    FigureType type =
        Stream.of(FigureType.values())
            .filter(one -> one.unit().equals(figure.unit()))
            .findFirst()
            .orElseThrow();
    return figure(figure.name(), type)
        .meaning(figure.label())
        .formula(figure.formula())
        .emptyWhen(figure.whenEmpty())
        .better(figure.direction())
        .madeOf(
            figure.inputs().stream()
                .sorted(Comparator.comparing(Column::index))
                .map(Column::name)
                .toList());
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
        Derivation.reason(row, column).or(() -> Optional.of(Reason.MISSING_INPUT)));
  }
}
