package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** What rows of a kind add up to, in each figure that adds up: no reach, stock or rate. Mutable. */
final class FigureSums {
  private final Column[] figures;
  private final SumOfColumn[] sums;
  private long rows;

  FigureSums(Kind kind) {
    figures =
        kind.valueColumns().stream()
            .filter(column -> column.aggregation() == Aggregation.SUM)
            .toArray(Column[]::new);
    sums = new SumOfColumn[figures.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new SumOfColumn();
    }
  }

  void add(Object[] cells) {
    rows++;
    for (int i = 0; i < figures.length; i++) {
      sums[i].add(cells[figures[i].index()]);
    }
  }

  long rows() {
    return rows;
  }

  /**
   * The first figure that is not 0, where all that the total has are those of the rows within their
   * rounding; empty where one differs, or all are 0.
   */
  Optional<String> equal(FigureSums total) {
    Optional<String> shown = Optional.empty();
    for (int i = 0; i < figures.length; i++) {
      BigDecimal stated = total.sums[i].sum();
      if (total.sums[i].hasValues() && !sums[i].isNear(stated)) {
        return Optional.empty();
      }
      if (shown.isEmpty() && stated.signum() != 0) {
        shown = Optional.of(words(figures[i], stated, sums[i].sum()));
      }
    }
    return shown;
  }

  private String words(Column figure, BigDecimal stated, BigDecimal sum) {
    return figure.inputName()
        + " of "
        + stated.toPlainString()
        + ", and the "
        + rows
        + " other rows add up to "
        + sum.toPlainString();
  }
}
