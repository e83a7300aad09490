package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Quotient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure of a campaign and of several together.
 *
 * @param column where the store keeps it; its name is that of the figure
 * @param label what it is, one sentence without a full stop
 * @param unit {@code count}, {@code %}, {@code money} or {@code ratio}
 * @param formula with the names of columns; empty where an export states it
 * @param inputs the columns that it is computed from; itself where an export states it
 * @param whenEmpty for which reasons one row has none
 * @param ratio computes it; empty where an export states it, then it adds up
 */
public record CampaignFigure(
    Column column,
    String label,
    String unit,
    Direction direction,
    String formula,
    List<Column> inputs,
    String whenEmpty,
    Optional<Function<CampaignRatios, Quotient>> ratio) {
  public CampaignFigure {
    Objects.requireNonNull(column);
    Objects.requireNonNull(label);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(formula);
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(whenEmpty);
    Objects.requireNonNull(ratio);
  }

  static CampaignFigure stated(String name, String label, String unit, Direction direction) {
    Column column = Kind.CAMPAIGN.column(name);
    return new CampaignFigure(
        column,
        label,
        unit,
        direction,
        "",
        List.of(column),
        "missing_input: no export states it",
        Optional.empty());
  }

  /** How campaigns are taken together in it. */
  public Aggregation aggregation() {
    return column.aggregation();
  }

  public String name() {
    return column.name();
  }

  /** Whether it compares two amounts, which must have one currency. */
  boolean comparesAmounts() {
    return inputs.stream().filter(input -> input.type() == ColumnType.MONEY).count() > 1;
  }
}
