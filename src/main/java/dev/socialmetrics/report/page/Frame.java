package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Objects;

/**
 * What surrounds every page.
 *
 * @param title of the window, without the name of the program
 * @param home address of the dashboard's first page; empty on that page itself
 * @param date the report date, for people; empty for a page without figures
 * @param sections anchors within the page
 */
public record Frame(String title, String home, String date, List<Link> sections) {
  public Frame {
    Objects.requireNonNull(title);
    Objects.requireNonNull(home);
    Objects.requireNonNull(date);
    sections = List.copyOf(sections);
  }

  /** The same with links to these sections. */
  Frame with(List<Link> others) {
    return new Frame(title, home, date, others);
  }
}
