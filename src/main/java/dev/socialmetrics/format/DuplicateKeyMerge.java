package dev.socialmetrics.format;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One row of several rows of a file that share their key. They complete each other, each with
 * columns of its own, or they add up: parts of one campaign, brackets of one audience. What does
 * not add up (people reached, amounts in several currencies) becomes unknown. Pure.
 */
public final class DuplicateKeyMerge {
  private final Kind kind;
  private final List<? extends RowValues> rows;
  private final boolean sum;

  private DuplicateKeyMerge(List<? extends RowValues> rows, boolean sum) {
    this.kind = rows.get(0).kind();
    this.rows = rows;
    this.sum = sum;
  }

  /**
   * The row and what to tell of it.
   *
   * @param values derived ones unknown
   */
  public record Made(MutableValues values, List<Problem> warnings) {}

  /**
   * @param rows two or more of one kind, in the order of the file
   * @param sum whether they add up
   * @return empty when they contradict each other, break a rule together, or are all the same
   *     without adding up
   */
  public static Optional<Made> combine(List<? extends RowValues> rows, boolean sum) {
    boolean same = rows.stream().allMatch(row -> row.isSameAs(rows.get(0)));
    return same && !sum ? Optional.empty() : new DuplicateKeyMerge(rows, sum).make();
  }

  private Optional<Made> make() {
    MutableValues made = new MutableValues(kind);
    kind.keyColumns().forEach(key -> made.set(key, rows.get(0).orNull(key)));
    for (Column column : kind.valueColumns()) {
      List<Object> values = valuesOf(column);
      if (values.size() == 1 || values.size() > 1 && !isDifferent(values) && !adds(column)) {
        made.set(column, values.get(0));
      } else if (values.size() > 1) {
        if (!sum && column.type() != ColumnType.LIST) {
          return Optional.empty();
        }
        made.set(column, together(column, values));
      }
    }
    dropMixedMoney(made);
    return judged(made);
  }

  private static boolean isDifferent(List<Object> values) {
    return values.stream().distinct().count() > 1;
  }

  private boolean adds(Column column) {
    boolean part =
        column.aggregation() == Aggregation.SUM
            || column.aggregation() == Aggregation.PERSON_DAYS
            || column.type() == ColumnType.PERCENT;
    return sum && part || column.type() == ColumnType.LIST;
  }

  private static Object together(Column column, List<Object> values) {
    if (column.type() == ColumnType.LIST) {
      return values.stream()
          .map(String.class::cast)
          .distinct()
          .reduce(DuplicateKeyMerge::join)
          .get();
    }
    if (column.aggregation() == Aggregation.SUM) {
      return column.type().isWhole() ? count(values) : decimal(values);
    }
    return column.type() == ColumnType.PERCENT ? percent(values) : null;
  }

  /** Two JSON arrays as one. */
  private static String join(String one, String other) {
    return one.substring(0, one.length() - 1) + "," + other.substring(1);
  }

  private static Object count(List<Object> values) {
    BigDecimal total = decimals(values);
    boolean fits = total.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return fits ? total.longValueExact() : null;
  }

  private static Object decimal(List<Object> values) {
    BigDecimal total = decimals(values).stripTrailingZeros();
    return total.scale() < 0 ? total.setScale(0) : total;
  }

  private static Object percent(List<Object> values) {
    return decimals(values).doubleValue();
  }

  private static BigDecimal decimals(List<Object> values) {
    return values.stream()
        .map(value -> new BigDecimal(value.toString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Amounts of different currencies do not add up, each amount by itself. */
  private void dropMixedMoney(MutableValues made) {
    for (Column amount : kind.columns()) {
      kind.currencyOf(amount)
          .filter(own -> isDifferent(valuesOf(own)))
          .ifPresent(
              own -> {
                made.clear(amount);
                made.clear(own);
              });
      kind.currencyOf(amount).ifPresent(own -> AssumedCurrency.mark(made, own, isAssumed(own)));
    }
  }

  /** One part that states it is enough. */
  private boolean isAssumed(Column currency) {
    List<? extends RowValues> known = rows.stream().filter(row -> row.has(currency)).toList();
    return !known.isEmpty()
        && !isDifferent(valuesOf(currency))
        && known.stream().allMatch(row -> AssumedCurrency.isAt(row, currency));
  }

  private List<Object> valuesOf(Column column) {
    return rows.stream().flatMap(row -> row.find(column).stream()).toList();
  }

  private Optional<Made> judged(MutableValues made) {
    CellNotes notes = new CellNotes();
    if (kind == Kind.AUDIENCE) {
      RowRules.checkAudience(made, notes);
    }
    return notes.hasErrors() ? Optional.empty() : Optional.of(new Made(made, notes.warnings()));
  }
}
