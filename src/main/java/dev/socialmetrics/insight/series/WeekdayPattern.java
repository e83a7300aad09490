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
  private final double[][] differences = new double[WEEK][WEEKS];
  private final int[] learnt = new int[WEEK];
  private final double[] factors = new double[WEEK];
  private final double[] week = new double[WEEK];
  private int next;

  /**
   * @param scaled the days on the scale where they are compared
   */
  public WeekdayPattern(MetricDays scaled) {
    this.scaled = scaled;
  }

  /** Learns what the days before that place say; places only grow. */
  public void learnBefore(int place) {
    while (next + HALF < place) {
      learn(next++);
    }
  }

  private void learn(int place) {
    if (!scaled.isKnown(place)) {
      return;
    }
    int known = 0;
    for (int n = place - HALF; n <= place + HALF; n++) {
      if (scaled.isKnown(n)) {
        week[known++] = scaled.at(n);
      }
    }
    if (known >= LEAST_DAYS) {
      add(scaled.weekday(place), scaled.at(place) - Medians.of(week, known));
    }
  }

  private void add(int weekday, double difference) {
    differences[weekday][learnt[weekday]++ % WEEKS] = difference;
    factors[weekday] = Medians.of(differences[weekday], Math.min(WEEKS, learnt[weekday]));
  }

  /** What the weekday of a place adds, on the scale; 0 where nothing is known of it. */
  public double factor(int place) {
    return factors[scaled.weekday(place)];
  }

  /** How many weeks this weekday's factor is made of. */
  public int weeks(int place) {
    return Math.min(WEEKS, learnt[scaled.weekday(place)]);
  }
}
