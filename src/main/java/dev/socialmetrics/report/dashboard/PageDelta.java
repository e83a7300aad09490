package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.Delta;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Changes by arrow, sign and words. */
final class PageDelta {
  private PageDelta() {}

  /** Nothing to say. */
  static Delta nothing() {
    return new Delta("none", "", "", "", Optional.empty());
  }

  /** Why there is no change. */
  static Delta none(Reason reason, Datum datum) {
    return new Delta("none", "", "", PageText.reason(reason), Optional.of(datum));
  }

  /** A change of what is better the more there is of it. */
  static Delta of(BigDecimal change, String text, String words, Datum datum) {
    return switch (change.signum()) {
      case 1 -> new Delta("up", "▲", text, words, Optional.of(datum));
      case -1 -> new Delta("down", "▼", text, words, Optional.of(datum));
      default ->
          new Delta(
              "flat", "", text.isEmpty() ? "unchanged" : "±" + text, words, Optional.of(datum));
    };
  }

  /** Shares of an audience in points to one place: neither way is better, so without a colour. */
  static Delta points(double now, double before) {
    BigDecimal points =
        BigDecimal.valueOf(now)
            .subtract(BigDecimal.valueOf(before))
            .setScale(1, RoundingMode.HALF_UP);
    String mark =
        switch (points.signum()) {
          case 1 -> "▲";
          case -1 -> "▼";
          default -> "";
        };
    return new Delta("flat", mark, PageText.signed(points), "", Optional.empty());
  }
}
