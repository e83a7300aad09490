package dev.socialmetrics;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;

/** Calls whose answer depends on the machine or the moment. */
final class ClockReading {
  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.system(java.time.ZoneId)");

  /** Their now() and now(ZoneId); now(Clock) is what is wanted. */
  private static final Set<String> NOW =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "ZonedDateTime",
          "OffsetDateTime",
          "Year",
          "YearMonth");

  private static final Set<String> DEFAULTS =
      Set.of(
          "java.time.ZoneId.systemDefault()",
          "java.util.TimeZone.getDefault()",
          "java.util.Locale.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.lang.String.getBytes()");

  private ClockReading() {}

  static DescribedPredicate<JavaMethodCall> outsideOfAnInjectedClock() {
    return DescribedPredicate.describe(
        "read a clock that was not injected", call -> isClock(call) || isNow(call));
  }

  static DescribedPredicate<JavaMethodCall> ofDefaults() {
    return DescribedPredicate.describe(
        "take a default of the machine", call -> DEFAULTS.contains(target(call)));
  }

  private static boolean isClock(JavaMethodCall call) {
    return CLOCKS.contains(target(call));
  }

  private static boolean isNow(JavaMethodCall call) {
    List<String> parameters =
        call.getTarget().getRawParameterTypes().stream().map(type -> type.getName()).toList();
    return call.getName().equals("now")
        && call.getTargetOwner().getPackageName().equals("java.time")
        && NOW.contains(call.getTargetOwner().getSimpleName())
        && !parameters.contains("java.time.Clock");
  }

  private static String target(JavaMethodCall call) {
    return call.getTarget().getFullName();
  }
}
