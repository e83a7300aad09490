package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.report.page.Delta;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Changes, told by arrow, sign and words. */
final class PageDeltas {
  private PageDeltas() {}

  /** Growth of followers: {@code +500 (+3.39 %)}. */
  static Delta growth(Crowd.Growing growing, String words) {
    if (growing.compared() == 0) {
      return none(Reason.NO_BASELINE);
    }
    BigDecimal change = new BigDecimal(growing.change());
    String text = PageText.signed(change);
    if (growing.before().signum() > 0) {
      text += " (" + signedPercent(percent(growing.change(), growing.before())) + ")";
    }
    return told(change, text, words);
  }

  /** A sum against the one before, in percent of that. */
  static Delta change(Crowd.Sum now, Crowd.Sum before, String words) {
    if (now.value().isEmpty()) {
      return new Delta("none", "", "", "");
    }
    if (before.value().isEmpty() || !before.isHalf()) {
      return none(before.folded() ? Reason.FOLDED : Reason.NO_BASELINE);
    }
    if (before.value().get().signum() == 0) {
      return none(Reason.ZERO_BASELINE);
    }
    BigDecimal percent =
        percent(now.value().get().subtract(before.value().get()), before.value().get());
    return told(percent, signedPercent(percent), words);
  }

  /** Rates of one basis against each other, in points. */
  static Delta points(WindowEngagement now, WindowEngagement before, String words) {
    if (now.average().value().isEmpty()) {
      return new Delta("none", "", "", "");
    }
    if (!now.basis().equals(before.basis()) || before.days() * 2 < now.days()) {
      return none(Reason.NO_BASELINE);
    }
    double points = rate(now).orElse(0) - rate(before).orElse(0);
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    return told(rounded, PageText.signed(rounded) + " points", words);
  }

  /** Shares against each other, in points to one place; {@code 0.0} is flat. */
  static Delta points(double now, double before) {
    BigDecimal points =
        BigDecimal.valueOf(now)
            .subtract(BigDecimal.valueOf(before))
            .setScale(1, RoundingMode.HALF_UP);
    return told(points, PageText.signed(points), "");
  }

  static Delta none(Reason reason) {
    return new Delta("none", "", "", PageText.reason(reason));
  }

  /** The rate of the sums; where only stated rates are known, their mean. */
  static java.util.OptionalDouble rate(WindowEngagement engagement) {
    return engagement.weighted().value().isPresent()
        ? engagement.weighted().value()
        : engagement.average().value();
  }

  private static BigDecimal percent(BigInteger part, BigInteger whole) {
    return new BigDecimal(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
  }

  private static String signedPercent(BigDecimal percent) {
    return PageText.signed(percent) + "\u00a0%";
  }

  private static Delta told(BigDecimal change, String text, String words) {
    return switch (change.signum()) {
      case 1 -> new Delta("up", "▲", text, words);
      case -1 -> new Delta("down", "▼", text, words);
      default -> new Delta("flat", "", text.isEmpty() ? "unchanged" : "±" + text, words);
    };
  }
}
