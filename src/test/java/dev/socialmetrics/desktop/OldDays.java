package dev.socialmetrics.desktop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Years of invented days: with gaps, blanks, days of every basis, days without anybody reached, and
 * one account that ended long ago.
 */
public final class OldDays {
  public static final String LATEST = "2025-10-23";

  /** Days of the living accounts before this one are folded where 800 are kept. */
  public static final String FIRST_KEPT = "2023-08-01";

  public static final String ENDED = "2021-06-20";

  private static final String HEADER =
      "account_id,platform,date,followers,new_followers,reach,impressions,likes,comments,shares,"
          + "saves,video_views,profile_visits,engagement_rate";

  private OldDays() {}

  /** Two channels of one account, and one of another that ended. */
  public static Desktop put(Desktop desktop) {
    return desktop
        .put("1-instagram.csv", rows("1", "instagram", "2021-01-14", LATEST))
        .put("1-linkedin.csv", rows("1", "linkedin", "2022-11-05", LATEST))
        .put("gone-tiktok.csv", rows("gone", "tiktok", "2018-03-10", ENDED));
  }

  /** Invented days of a channel, always the same ones, as lines of a file. */
  public static String[] rows(String account, String platform, String from, String to) {
    Random random = new Random((account + platform).hashCode());
    List<String> lines = new ArrayList<>(List.of(HEADER));
    LocalDate last = LocalDate.parse(to);
    int followers = 10_000;
    for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
      followers += random.nextInt(-20, 40);
      if (day.equals(last) || random.nextInt(15) > 0) {
        lines.add(account + "," + platform + "," + day + "," + numbers(random, followers));
      }
    }
    return lines.toArray(String[]::new);
  }

  private static String numbers(Random random, int followers) {
    String stock = random.nextInt(6) > 0 ? Integer.toString(followers) : "";
    int which = random.nextInt(20);
    String reach =
        which < 14 ? Integer.toString(random.nextInt(1000, 9000)) : which == 19 ? "0" : "";
    String impressions = which < 17 ? Integer.toString(random.nextInt(9000, 20_000)) : "";
    String parts =
        which == 18
            ? ",,,"
            : random.nextInt(300)
                + ","
                + some(random, 90)
                + ","
                + some(random, 40)
                + ","
                + some(random, 30);
    String stated = which == 18 ? "4.8" : "";
    return String.join(
        ",",
        stock,
        some(random, 50),
        reach,
        impressions,
        parts,
        some(random, 3000),
        some(random, 70),
        stated);
  }

  private static String some(Random random, int most) {
    return random.nextInt(4) > 0 ? Integer.toString(random.nextInt(most)) : "";
  }
}
