package dev.socialmetrics.format.cell;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what follows a time: {@code Z}, {@code +05:45}, {@code +0545}, {@code +05}, {@code
 * America/New_York}, or an offset with its region in brackets. Abbreviations such as PST mean
 * different zones to different people and are none.
 */
final class TimeZoneText {
  private static final int MAX_OFFSET_MINUTES = 18 * 60;
  private static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());

  private TimeZoneText() {}

  static Optional<ZoneId> find(String text) {
    int bracket = text.indexOf('[');
    if (bracket > 0 && text.endsWith("]")) {
      String region = text.substring(bracket + 1, text.length() - 1);
      return REGIONS.contains(region) ? find(text.substring(0, bracket)) : Optional.empty();
    }
    if (text.equalsIgnoreCase("z") || text.equals("UTC") || text.equals("GMT")) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (text.startsWith("+") || text.startsWith("-")) {
      return findOffset(text);
    }
    boolean region = text.indexOf('/') > 0 && REGIONS.contains(text);
    return region ? Optional.of(ZoneId.of(text)) : Optional.empty();
  }

  private static Optional<ZoneId> findOffset(String text) {
    boolean colon = text.length() == 6 && text.charAt(3) == ':';
    boolean known = colon || text.length() == 5 || text.length() == 3;
    int hours = IsoDate.two(text, 1);
    int minutes = text.length() == 3 ? 0 : IsoDate.two(text, colon ? 4 : 3);
    if (!known || hours < 0 || minutes < 0 || minutes > 59) {
      return Optional.empty();
    }
    int total = hours * 60 + minutes;
    return total > MAX_OFFSET_MINUTES
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds((text.charAt(0) == '-' ? -60 : 60) * total));
  }
}
