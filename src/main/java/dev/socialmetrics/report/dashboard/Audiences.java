package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.Audience;
import java.util.List;

/** Audiences of a page, and what is said of them: why there is none, or which are shown. */
record Audiences(List<Audience> list, String words) {
  Audiences {
    list = List.copyOf(list);
  }

  static Audiences without(String why) {
    return new Audiences(List.of(), why);
  }
}
