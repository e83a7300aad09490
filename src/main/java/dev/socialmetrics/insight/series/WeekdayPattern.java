package dev.socialmetrics.insight.series;

/**
 * By how much each weekday differs from the week around it: the median, over at most 26 weeks, of
 * the difference to the median of the seven days centred on it. On a logarithmic scale these are
 * ratios. It learns day by day and knows nothing of later days. Mutable.
 */
public final class WeekdayPattern {
  private static final int WEEK = 7;
  private static final int HALF = 3;
  private static final int WEEKS = 26;

  /** Days of a week that must be known for its median to be one of a week. */
  private static final int LEAST_DAYS = 5;

  private final MetricDays scaled;
  private final LatestNumbers[] differences = LatestNumbers.several(WEEK, WEEKS);
  private final double[] factors = new double[WEEK];
  private final LatestNumbers week = new LatestNumbers(WEEK);
  private int next;

  /**
   * @param scaled the days on the scale where they are compared
   */
  public WeekdayPattern(MetricDays scaled) {
    this.scaled = scaled;
  }

  /** Learns what the days before that place say; places only grow, up to the number of days. */
  public void learnBefore(int place) {
    while (next < place) {
      week.add(scaled.at(next++));
      learn(next - 1 - HALF);
    }
  }

  /** Learns a place in the middle of the week. */
  private void learn(int place) {
    if (scaled.isKnown(place) && week.known() >= LEAST_DAYS) {
      int weekday = scaled.weekday(place);
      differences[weekday].add(scaled.at(place) - week.median());
      factors[weekday] = differences[weekday].median();
    }
  }

  /** What the weekday of a place adds, on the scale; 0 where nothing is known of it. */
  public double factor(int place) {
    return factors[scaled.weekday(place)];
  }

  /** How many weeks this weekday's factor is made of. */
  public int weeks(int place) {
    return differences[scaled.weekday(place)].size();
  }
}
