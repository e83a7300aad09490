package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of campaigns of the same days, or of the posts of a channel: what their figures add up to,
 * and the row that has the largest of each, which a total of them is. Mutable.
 */
final class LargestOfRows {
  /**
   * How unlikely equal sums are by chance, as a power of ten: a figure of a thousand is met by one
   * of a thousand. Small ones prove nothing: 1 and 2 clicks beside 3.
   */
  static final double ENOUGH = 5;

  /** Fewer rows have no total: two equal rows are two. */
  private static final int FEWEST_ROWS = 3;

  private static final int FEWEST_FIGURES = 2;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Kind kind;
  private final Column id;
  private final List<Column> figures;
  private final BigDecimal[] sums;
  private @Nullable BigDecimal[] largest;
  private String name = "";
  private String platform = "";
  private long line;
  private long rows;
  private Optional<Edge> first = Optional.empty();
  private Optional<Edge> last = Optional.empty();

  /** The first or the last row that adds something, where summaries are. */
  record Edge(@Nullable BigDecimal[] values, String name, long line) {}

  /**
   * @param id the column that names rows of their kind
   */
  LargestOfRows(Kind kind, Column id) {
    this.kind = kind;
    this.id = id;
    this.figures = AdditiveFigures.columns(kind);
    this.sums = new BigDecimal[figures.size()];
    this.largest = new BigDecimal[figures.size()];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  void add(long lineOfRow, RowValues row) {
    BigDecimal[] values = new BigDecimal[figures.size()];
    for (int i = 0; i < figures.size(); i++) {
      Object value = row.orNull(figures.get(i));
      if (value != null) {
        values[i] = value instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) value;
        sums[i] = sums[i].add(values[i]);
      }
    }
    boolean adds = AdditiveFigures.hasAny(row);
    if (adds && (name.isEmpty() || isLarger(values))) {
      largest = values;
      name = row.text(id);
      platform = row.platformKey();
      line = lineOfRow;
    }
    if (adds) {
      rows++;
      last = Optional.of(new Edge(values, row.text(id), lineOfRow));
      first = first.or(() -> last);
    }
  }

  private boolean isLarger(BigDecimal[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean isLess =
          values[i] != null && largest[i] != null && values[i].compareTo(largest[i]) < 0;
      if (isLess) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are rows enough for one to be the total of others. */
  boolean areSeveral() {
    return rows >= FEWEST_ROWS;
  }

  /** Whether there are rows of which one may be the other's part. */
  boolean areTwo() {
    return rows > 1;
  }

  /** What the largest row is called. */
  String name() {
    return name;
  }

  /** The column that says so. */
  Column id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  String platform() {
    return platform;
  }

  long line() {
    return line;
  }

  /** Whether each figure of the largest row is the sum of those of all others. */
  boolean isSumOfOthers() {
    return isOfLevels(2);
  }

  /**
   * Whether each figure of the largest row is there so many times: as it is, and as the sum of the
   * rows of each level below it.
   */
  boolean isOfLevels(int levels) {
    int equal = 0;
    for (int i = 0; i < figures.size(); i++) {
      if (largest[i] != null && sums[i].signum() != 0) {
        BigDecimal rest = sums[i].subtract(largest[i].multiply(BigDecimal.valueOf(levels)));
        if (rest.abs().compareTo(tolerance(i)) > 0) {
          return false;
        }
        equal++;
      }
    }
    return equal >= FEWEST_FIGURES;
  }

  /**
   * The first or last row, where each figure of it is the average of those of all others, which are
   * not all alike.
   */
  Optional<Edge> average() {
    return Stream.of(first, last)
        .flatMap(Optional::stream)
        .filter(edge -> rows > FEWEST_ROWS && !Arrays.equals(edge.values(), largest))
        .filter(edge -> isAverage(edge) && proof(edge.values()) >= ENOUGH)
        .findFirst();
  }

  private boolean isAverage(Edge edge) {
    BigDecimal others = BigDecimal.valueOf(rows - 1);
    int equal = 0;
    for (int i = 0; i < figures.size(); i++) {
      BigDecimal value = edge.values()[i];
      if (value != null && sums[i].signum() != 0) {
        BigDecimal unit = figures.get(i).type().isWhole() ? BigDecimal.ONE : CENT;
        BigDecimal rest = sums[i].subtract(value).subtract(value.multiply(others));
        if (rest.abs().compareTo(unit.multiply(others)) >= 0) {
          return false;
        }
        equal++;
      }
    }
    return equal >= FEWEST_FIGURES;
  }

  /** Amounts and shares of conversions are rounded row by row. */
  private BigDecimal tolerance(int figure) {
    return figures.get(figure).type().isWhole()
        ? BigDecimal.ZERO
        : CENT.multiply(BigDecimal.valueOf(rows));
  }

  /** The powers of ten that the figures of the largest row are of, together. */
  double proof() {
    return proof(largest);
  }

  private double proof(@Nullable BigDecimal[] values) {
    double proof = 0;
    for (int i = 0; i < figures.size(); i++) {
      if (values[i] != null && values[i].signum() > 0) {
        double unit = figures.get(i).type().isWhole() ? 1 : tolerance(i).doubleValue();
        proof += Math.max(0, Math.log10(values[i].doubleValue() / unit));
      }
    }
    return proof;
  }
}
