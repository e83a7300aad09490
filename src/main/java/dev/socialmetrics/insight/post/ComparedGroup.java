package dev.socialmetrics.insight.post;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A group of posts beside all the others.
 *
 * @param members places of its posts among all, oldest first
 * @param difference of the means of the outcomes, this group's less the others'
 * @param error standard error of that
 * @param free degrees of freedom of the error
 * @param chance how often a group is found to be as much better where there is nothing
 */
record ComparedGroup(
    String name, List<Integer> members, double difference, double error, int free, double chance) {
  /** The share of a normal distribution below the upper end of an interval of nine in ten. */
  private static final double UPPER = 0.95;

  static ComparedGroup of(String name, List<Integer> members, double[] outcomes) {
    double[] inside = members.stream().mapToDouble(n -> outcomes[n]).toArray();
    double[] outside = others(members, outcomes);
    int free = outcomes.length - 2;
    double spread = Math.sqrt((squares(inside) + squares(outside)) / free);
    double difference = mean(inside) - mean(outside);
    double error = spread * Math.sqrt(1.0 / inside.length + 1.0 / outside.length);
    return new ComparedGroup(
        name, List.copyOf(members), difference, error, free, chance(difference, error, free));
  }

  private static double chance(double difference, double error, int free) {
    return error == 0
        ? difference > 0 ? 0 : 1
        : TDistribution.of(free).survivalProbability(difference / error);
  }

  /** Half the width of the interval that holds the difference nine times in ten. */
  double margin() {
    return error * TDistribution.of(free).inverseCumulativeProbability(UPPER);
  }

  private static double[] others(List<Integer> members, double[] outcomes) {
    boolean[] inside = new boolean[outcomes.length];
    members.forEach(n -> inside[n] = true);
    double[] others = new double[outcomes.length - members.size()];
    int found = 0;
    for (int n = 0; n < outcomes.length; n++) {
      if (!inside[n]) {
        others[found++] = outcomes[n];
      }
    }
    return others;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
