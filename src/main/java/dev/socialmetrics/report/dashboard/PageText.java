package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.words.WrittenNumbers;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Numbers, days and words as a page shows them: English, whatever the machine speaks. */
final class PageText {
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> THOUSANDS = List.of("", "K", "M", "B", "T", "Q", "Qi");

  private static final BigDecimal LONG = BigDecimal.valueOf(100_000);

  private PageText() {}

  /** {@code 1,234,567}; a minus sign, not a hyphen. */
  static String count(BigInteger value) {
    return decimal(new BigDecimal(value));
  }

  static String count(long value) {
    return count(BigInteger.valueOf(value));
  }

  /** {@code 1,234.50}; as many places as the number has. */
  static String decimal(BigDecimal value) {
    return WrittenNumbers.grouped(value);
  }

  /** {@code 1,235}: the nearest whole number. */
  static String whole(double value) {
    return decimal(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
  }

  /** {@code 1.25M}: every digit that it has, for axes, whose numbers are round. */
  static String compact(BigDecimal value) {
    BigDecimal rest = value;
    int group = 0;
    while (rest.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
      rest = rest.movePointLeft(3);
      group++;
    }
    String plain = rest.signum() == 0 ? "0" : rest.stripTrailingZeros().toPlainString();
    String unit = group < THOUSANDS.size() ? THOUSANDS.get(group) : "E" + 3 * group;
    return plain.replace('-', '\u2212') + unit;
  }

  /** Whether people would rather read it shortened: six digits or more. */
  static boolean isLong(BigDecimal value) {
    return value.abs().compareTo(LONG) >= 0;
  }

  /** Three digits and a unit: {@code 9.73M}, {@code 128K}. */
  static String brief(BigDecimal value) {
    return compact(value.round(new MathContext(3, RoundingMode.HALF_UP)));
  }

  /** With a capital first letter. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What a metric is called. */
  static String label(WindowMetric metric) {
    return switch (metric.name()) {
      case "avg_engagement" -> "Mean engagement rate";
      case "video_views" -> "Views";
      default -> metric.label();
    };
  }

  /** A printed value for programs: no grouping, no exponent. */
  static String plain(Object printed) {
    return printed instanceof BigDecimal number ? number.toPlainString() : printed.toString();
  }

  /** {@code 8.16 %}. */
  static String percent(double value) {
    return decimal(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP)) + "\u00a0%";
  }

  /** With its sign: {@code +3.4}, {@code −0.1}, {@code 0.0}. */
  static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + decimal(value);
  }

  /** {@code 23 Oct 2025}. */
  static String day(LocalDate day) {
    return WrittenNumbers.day(day);
  }

  /** {@code 23 Oct}. */
  static String shortDay(LocalDate day) {
    return WrittenNumbers.shortDay(day);
  }

  /** {@code Thursday, 23 Oct 2025}. */
  static String longDay(LocalDate day) {
    return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + ", " + day(day);
  }

  /** {@code 24 Sep to 23 Oct 2025}. */
  static String window(Window window) {
    return WrittenNumbers.days(window);
  }

  /** Why a number is not there, in a few words. */
  static String reason(Reason reason) {
    return switch (reason) {
      case ZERO_REACH -> "nobody was reached";
      case ZERO_IMPRESSIONS -> "nothing was shown";
      case ZERO_COST -> "nothing was spent";
      case ZERO_CONVERSIONS -> "nobody converted";
      case NO_BASELINE -> "too few days before to compare with";
      case ZERO_BASELINE -> "0 before, no percentage of it";
      case MISSING_INPUT -> "not in the data";
      case NET_NEGATIVE -> "more taken back than given";
      case MIXED_CURRENCY -> "several currencies, never added";
      case NO_EXCHANGE_RATE -> "no exchange rate of its last days";
      case OVERLAPPING_PERIODS -> "periods that overlap, never added";
      case BEYOND_PERIOD -> "campaigns that reach beyond the period";
      case FOLDED -> "days kept as months only";
      case INCOMPLETE -> "too few days to compare";
      case DEFINITION_CHANGED -> "counted otherwise than before";
      case STALE -> "no recent days";
      case TOO_FEW_TO_TELL -> "too few to tell";
      case NOT_ENOUGH_HISTORY -> "too few days to say";
      case NO_RELIABLE_DIFFERENCE -> "no more than chance";
    };
  }
}
