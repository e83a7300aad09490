package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * What is shown while no report was published yet.
 *
 * @param lede one sentence
 * @param steps what to do
 */
public record StartPage(Frame frame, String lede, List<Step> steps) {
  /**
   * @param text what to do
   * @param command to be typed, or what is to be called
   */
  public record Step(String text, String command) {
    public Step {
      Objects.requireNonNull(text);
      Objects.requireNonNull(command);
    }
  }

  public StartPage {
    Objects.requireNonNull(frame);
    Objects.requireNonNull(lede);
    steps = List.copyOf(steps);
  }
}
