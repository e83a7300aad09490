package dev.socialmetrics.report.page;

import java.util.Objects;

/**
 * What is in the place of a page that could not be made.
 *
 * @param why one line
 */
public record NotMadePage(Frame frame, String why) {
  public NotMadePage {
    Objects.requireNonNull(frame);
    Objects.requireNonNull(why);
  }
}
