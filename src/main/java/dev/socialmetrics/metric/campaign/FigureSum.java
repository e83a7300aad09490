package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One figure over rows that are added one by one: the sums of its inputs, and what they are of. */
final class FigureSum {
  private final CampaignFigure figure;
  private final Optional<String> only;
  private final List<Column> inputs;
  private final BigDecimal[] sums;
  private int rows;
  private Optional<Reason> whyEmpty = Optional.empty();

  /**
   * @param only the currency whose amounts count; empty where all do
   */
  FigureSum(CampaignFigure figure, Optional<String> only) {
    this.figure = figure;
    this.only = only;
    this.inputs = figure.inputs();
    this.sums = new BigDecimal[inputs.size()];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  /** Adds a row that knows every input; another one changes nothing. */
  void add(CampaignRow row) {
    BigDecimal[] values = new BigDecimal[sums.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row.values(), inputs.get(i));
      if (values[i] == null) {
        return;
      }
    }
    for (int i = 0; i < values.length; i++) {
      sums[i] = sums[i].add(values[i]);
    }
    rows++;
    whyEmpty = whyEmpty.or(row.role()::emptiesTotals);
  }

  /**
   * @param currencies of the amounts of all rows, also of those without the figure's other inputs:
   *     empty text for none
   */
  CampaignTotal total(Map<Column, SortedSet<String>> currencies) {
    Set<String> own = new TreeSet<>();
    inputs.stream().filter(currencies::containsKey).map(currencies::get).forEach(own::addAll);
    if (rows == 0) {
      return CampaignTotal.absent(Reason.MISSING_INPUT);
    }
    if (whyEmpty.isPresent()) {
      return CampaignTotal.absent(whyEmpty.get());
    }
    if (own.size() > 1) {
      return CampaignTotal.absent(Reason.MIXED_CURRENCY);
    }
    Optional<String> currency = own.stream().filter(known -> !known.isEmpty()).findFirst();
    return figure.ratio().isPresent()
        ? CampaignTotal.of(figure.ratio().get().apply(ratios()), currency, rows)
        : new CampaignTotal(Optional.of(sums[0]), Optional.empty(), currency, rows);
  }

  private CampaignRatios ratios() {
    return CampaignRatios.of(
        name -> {
          int at = inputs.stream().map(Column::name).toList().indexOf(name);
          return at < 0 ? Optional.empty() : Optional.of(sums[at]);
        });
  }

  private @Nullable BigDecimal value(Observation row, Column input) {
    boolean counts =
        only.isEmpty()
            || input.type() != ColumnType.MONEY
            || AmountCurrency.find(row, input).orElse("").equals(only.get());
    Object cell = counts ? row.find(input).orElse(null) : null;
    return cell instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) cell;
  }
}
