package dev.socialmetrics.metric.figure;

import java.util.Objects;

/**
 * What a figure means, for people.
 *
 * @param name public name; of a window of 30 days where it names one
 * @param meaning one sentence without a full stop
 * @param formula with the names of columns and figures; empty text where an export states the value
 * @param unit {@code count}, {@code %}, {@code money}, {@code ratio}, {@code day}, {@code text}
 * @param together how it is taken together over days or campaigns
 * @param whenEmpty in which case there is none
 */
public record Definition(
    String name, String meaning, String formula, String unit, String together, String whenEmpty) {
  public Definition {
    Objects.requireNonNull(name);
    Objects.requireNonNull(meaning);
    Objects.requireNonNull(formula);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(together);
    Objects.requireNonNull(whenEmpty);
  }
}
