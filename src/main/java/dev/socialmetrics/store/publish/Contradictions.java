package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Days of a channel whose figures are far from those that other files state of the same days.
 * Platforms change what they counted by a little, and that of the last days; figures that are far
 * apart on nearly all days are those of two channels, or of two ways to count. Mutable.
 */
final class Contradictions {
  /** A week of days. */
  private static final int LEAST_DAYS = 7;

  private static final double NEARLY_ALL = 0.8;

  /** How many times the smaller figure the larger one is, and how much more. */
  private static final BigDecimal FAR = new BigDecimal("1.5");

  private static final BigDecimal MUCH = BigDecimal.TEN;

  private final List<Column> figures;
  private final Column date;
  private final Map<Long, Integer> others = new HashMap<>();
  private int days;
  private int apart;
  private String first = "";

  Contradictions() {
    this.figures =
        Kind.DAILY.valueColumns().stream().filter(column -> column.type().isNumber()).toList();
    this.date = Kind.DAILY.column("date");
  }

  void take(ExistingRows.Meeting meeting) {
    StoredRow stored = meeting.stored();
    boolean isStated = false;
    for (Column column : figures) {
      Object one = stored.values().orNull(column);
      Object other = meeting.incoming().orNull(column);
      long from = stored.sourceOf(column.index()).fileId();
      if (one != null && other != null && from != meeting.from().fileId()) {
        isStated = true;
        if (areFarApart(number(one), number(other))) {
          apart++;
          days++;
          others.merge(from, 1, Integer::sum);
          if (first.isEmpty()) {
            first =
                column.inputName()
                    + ' '
                    + other
                    + ", and "
                    + one
                    + " there, on "
                    + stored.values().text(date);
          }
          return;
        }
      }
    }
    days += isStated ? 1 : 0;
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }

  private static boolean areFarApart(BigDecimal one, BigDecimal other) {
    BigDecimal smaller = one.min(other);
    BigDecimal larger = one.max(other);
    return larger.compareTo(smaller.multiply(FAR)) > 0
        && larger.subtract(smaller).compareTo(MUCH) >= 0;
  }

  /**
   * @param name of a file by its number
   */
  Optional<Problem> found(LongFunction<String> name) {
    if (days < LEAST_DAYS || apart < days * NEARLY_ALL) {
      return Optional.empty();
    }
    long other =
        others.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Optional.of(
        Problem.of(
            ProblemCode.FILE_CONTRADICTS,
            apart
                + " of "
                + days
                + " days far from those of "
                + name.apply(other)
                + " ("
                + first
                + ')',
            "figures of the same days that differ by little",
            "The later export was stored. If one of them is of another account, take it back with"
                + " metrics forget FILE, put it into the folder of its account, and import both"
                + " again."));
  }
}
