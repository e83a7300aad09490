package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric that several days together have.
 *
 * @param name public name, snake_case: that of the daily column, or of what is made of columns
 * @param aggregation how its days are taken together
 * @param source what it is of each day
 */
public record WindowMetric(String name, Aggregation aggregation, Source source) {
  /** What a label of a sum of daily reach is. */
  public static final String PERSON_DAYS = "person-days, an upper bound";

  private static final List<WindowMetric> ALL = declared();

  public WindowMetric {
    Objects.requireNonNull(name);
    Objects.requireNonNull(aggregation);
    Objects.requireNonNull(source);
  }

  /** What is known of a day: a count of the row, or its engagement. */
  sealed interface Source {
    /** A whole number of the row. */
    record Count(Column column) implements Source {}

    /** Likes, comments, shares and saves; else the export's own total. */
    record Engagements() implements Source {}

    /** The engagement rate, with what it is a share of. */
    record Rate() implements Source {}
  }

  /**
   * Every column of daily data that is taken together, in their order, each as it declares; and
   * made of them: the daily mean and maximum of what counts people, all engagements, and the mean
   * of the daily engagement rates.
   */
  public static List<WindowMetric> all() {
    return ALL;
  }

  /** The metric of that public name. */
  public static Optional<WindowMetric> find(String name) {
    return ALL.stream().filter(metric -> metric.name.equals(name)).findFirst();
  }

  /** The column whose numbers it is made of; empty for engagements and their rates. */
  public Optional<Column> column() {
    return source instanceof Source.Count count ? Optional.of(count.column()) : Optional.empty();
  }

  /** The name in words: {@code video views}. */
  public String words() {
    return name.replace('_', ' ');
  }

  /** The name as a heading: {@code Video views}. */
  public String label() {
    return Character.toUpperCase(name.charAt(0)) + words().substring(1);
  }

  /** True for percentages, which are rounded where they are printed; the others are counts. */
  public boolean isRate() {
    return source instanceof Source.Rate;
  }

  /** True where the value is that of one day and not made of many. */
  public boolean isStock() {
    return aggregation == Aggregation.LAST;
  }

  /** True where a window's value is the sum of its days, and the more the more days there are. */
  public boolean addsUpOverDays() {
    return aggregation == Aggregation.SUM || aggregation == Aggregation.PERSON_DAYS;
  }

  /** True where the values of several accounts may be added: counts, but no mean or maximum. */
  public boolean addsUpOverAccounts() {
    return switch (aggregation) {
      case SUM, LAST, PERSON_DAYS -> true;
      case RATIO_OF_SUMS, MEAN, MAXIMUM, NONE -> false;
    };
  }

  private static List<WindowMetric> declared() {
    List<WindowMetric> metrics = new ArrayList<>();
    for (Column column : Kind.DAILY.columns()) {
      add(metrics, column);
    }
    return List.copyOf(metrics);
  }

  private static void add(List<WindowMetric> metrics, Column column) {
    String name = column.name();
    switch (column.aggregation()) {
      case NONE -> {}
      case RATIO_OF_SUMS -> {
        metrics.add(new WindowMetric("engagements", Aggregation.SUM, new Source.Engagements()));
        metrics.add(new WindowMetric(name, column.aggregation(), new Source.Rate()));
        metrics.add(new WindowMetric("avg_engagement", Aggregation.MEAN, new Source.Rate()));
      }
      case PERSON_DAYS -> {
        Source count = new Source.Count(column);
        metrics.add(new WindowMetric(name, column.aggregation(), count));
        metrics.add(new WindowMetric(name + "_avg_daily", Aggregation.MEAN, count));
        metrics.add(new WindowMetric(name + "_max_daily", Aggregation.MAXIMUM, count));
      }
      case SUM, LAST, MEAN, MAXIMUM ->
          metrics.add(new WindowMetric(name, column.aggregation(), new Source.Count(column)));
    }
  }
}
