package dev.socialmetrics.format.description;

import java.time.Instant;
import java.util.Optional;

/**
 * Ids that carry the time at which they were given, each platform's in its upper bits. Sources: the
 * layout of X's snowflake ids (milliseconds since 4 November 2010 above 22 bits), of LinkedIn's
 * activity, share and ugcPost ids (milliseconds since 1970 above 22 bits), of TikTok's video ids
 * (seconds since 1970 above 32 bits) and of Instagram's media ids (milliseconds since 24 August
 * 2011 above 23 bits), which its shortcodes are in base 64; not the Post IDs of Meta's exports.
 */
public enum IdTime {
  X(22, 1_288_834_974_657L, 1, "2010-11-04T01:43:00Z"),
  LINKEDIN(22, 0, 1, "2010-01-01T00:00:00Z"),
  TIKTOK(32, 0, 1000, "2014-01-01T00:00:00Z"),
  INSTAGRAM(23, 1_314_220_021_721L, 1, "2011-08-24T22:00:00Z");

  private static final String BASE_64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Of a public post; what follows in the code of another is a secret. */
  private static final int SHORTCODE_LENGTH = 11;

  private final int lowerBits;
  private final long epochMillis;
  private final long unitMillis;
  private final Instant first;

  IdTime(int lowerBits, long epochMillis, long unitMillis, String first) {
    this.lowerBits = lowerBits;
    this.epochMillis = epochMillis;
    this.unitMillis = unitMillis;
    this.first = Instant.parse(first);
  }

  /**
   * When an id was given.
   *
   * @param id trimmed; of Instagram a shortcode
   * @return empty for what is no such id, or one from before ids carried their time
   */
  public Optional<Instant> of(String id) {
    long number = this == INSTAGRAM ? decode(id) : digits(id);
    Instant time = Instant.ofEpochMilli((number >>> lowerBits) * unitMillis + epochMillis);
    return number <= 0 || time.isBefore(first) ? Optional.empty() : Optional.of(time);
  }

  /** -1 for what is no whole number of a long. */
  private static long digits(String id) {
    if (!id.matches("[0-9]{1,19}")) {
      return -1;
    }
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException tooLarge) {
      return -1;
    }
  }

  /** -1 for what is no shortcode. */
  private static long decode(String code) {
    if (code.length() < SHORTCODE_LENGTH - 1) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < Math.min(code.length(), SHORTCODE_LENGTH); i++) {
      int digit = BASE_64.indexOf(code.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = number << 6 | digit;
    }
    return number;
  }
}
