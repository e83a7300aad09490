package dev.socialmetrics.endtoend;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.OldDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What reports find hardest: channels whose days end 0, 3, 35, 65 and 400 days before the latest
 * one, with gaps and every basis of engagement, among those of {@link OldDays}; the largest counts;
 * posts of every basis; campaigns of many currencies and of none.
 */
final class UnevenData {
  static final List<String> LATEST =
      List.of("2025-10-23", "2025-10-20", "2025-09-18", "2025-08-19", "2024-09-18");

  private static final String DAILY =
      "account_id,platform,date,followers,new_followers,reach,impressions,likes,comments,shares,"
          + "saves,video_views,profile_visits,engagement_rate";
  private static final String POST =
      "account_id,platform,post_id,post_type,caption,posted_at,likes,comments,shares,saves,views,"
          + "reach,impressions";
  private static final String CAMPAIGN =
      "account_id,platform,campaign_id,start_date,end_date,reach,impressions,total_engagement,"
          + "clicks,cost,revenue,conversions,cost_currency,revenue_currency";
  private static final String AUDIENCE =
      "account_id,platform,date,age_13_17,age_18_24,age_25_34,male_percentage,female_percentage,"
          + "top_countries,top_cities";
  private static final List<String> CHANNELS =
      List.of(
          "north,instagram",
          "north,facebook",
          "south,tiktok",
          "south,youtube",
          "west & \"co\",linkedin");

  private UnevenData() {}

  static Desktop put(Desktop desktop) {
    for (int i = 0; i < CHANNELS.size(); i++) {
      String[] channel = CHANNELS.get(i).split(",");
      String[] lines = OldDays.rows(channel[0], channel[1], "2024-05-01", LATEST.get(i));
      for (int n = 1; n < lines.length; n++) {
        lines[n] = lines[n].replace(channel[0] + ",", quoted(channel[0]) + ",");
      }
      desktop.put("days-" + i + ".csv", lines);
    }
    return OldDays.put(desktop)
        .put("extremes.csv", extremes())
        .put("posts.csv", posts())
        .put("campaigns.csv", campaigns())
        .put("audiences.csv", audiences());
  }

  private static String quoted(String account) {
    return "\"" + account.replace("\"", "\"\"") + "\"";
  }

  private static String channel(int i) {
    String[] channel = CHANNELS.get(i).split(",");
    return quoted(channel[0]) + "," + channel[1];
  }

  private static String[] extremes() {
    long most = Long.MAX_VALUE;
    return new String[] {
      DAILY,
      "east,twitter,2025-09-22," + most + ",,1,,1,,,,,,",
      "east,twitter,2025-10-22,1,,1," + most + "," + most + ",0,0,0," + most + ",,",
      "east,twitter,2025-10-23," + most + ",-5,1,1," + most + "," + most + ",,,,,",
      "east,threads,2025-10-22,0,,0,0,0,0,0,0,0,0,",
      "east,threads,2025-10-23,5,,0,0,7,0,0,0,0,0,"
    };
  }

  private static String[] posts() {
    List<String> lines = new ArrayList<>(List.of(POST));
    for (int i = 0; i < CHANNELS.size(); i++) {
      LocalDate last = LocalDate.parse(LATEST.get(i));
      for (int n = 0; n < 24; n++) {
        String counts =
            (n * 37 % 91) + "," + (n % 5) + "," + (n % 3) + ",," + (n % 4 == 0 ? n * 900 : "");
        String basis =
            switch (n % 4) {
              case 0 -> ",";
              case 1 -> "," + (700 + n);
              case 2 -> (400 + n * n) + ",";
              default -> (n == 3 ? "1" : "300") + "," + (n * 600);
            };
        lines.add(
            channel(i)
                + ",=p"
                + i
                + "_"
                + n
                + ",image,<b>A & B</b>,"
                + last.minusDays(n * 5L)
                + "T10:00:00,"
                + counts
                + ","
                + basis);
      }
    }
    lines.add("east,twitter,most,image,,2025-10-20T10:00:00," + Long.MAX_VALUE + ",0,0,0,,1,");
    return lines.toArray(String[]::new);
  }

  private static String[] campaigns() {
    List<String> currencies = List.of("EUR,EUR", "USD,EUR", "JPY,JPY", "KWD,KWD", ",", "USD,USD");
    List<String> lines = new ArrayList<>(List.of(CAMPAIGN));
    for (int i = 0; i < CHANNELS.size(); i++) {
      for (int n = 0; n < currencies.size(); n++) {
        String start = LocalDate.parse(LATEST.get(i)).minusDays(50L + n).toString();
        String figures =
            String.join(
                ",",
                n % 2 == 0 ? "100" + n : "",
                n % 3 == 0 ? "" : "900" + n,
                "7" + n,
                "3" + n,
                n == 2 ? "0" : "12" + n + (n == 4 ? ".5" : ".125"),
                n == 3 ? "" : "99" + n + ".5",
                n == 5 ? "0" : "1" + n);
        lines.add(
            channel(i)
                + ",c"
                + n % 4
                + ","
                + start
                + ","
                + LATEST.get(i)
                + ","
                + figures
                + ","
                + currencies.get(n));
      }
    }
    return lines.toArray(String[]::new);
  }

  private static String[] audiences() {
    List<String> lines = new ArrayList<>(List.of(AUDIENCE));
    for (int i = 0; i < CHANNELS.size(); i++) {
      lines.add(channel(i) + "," + LATEST.get(i) + ",1.5," + i + ".25,,40,60,\"['NO', 'GB']\",");
      lines.add(channel(i) + ",2024-06-01,,8.5,20,41.4,58.6,\"['GB', 'SE']\",\"['Oslo']\"");
    }
    return lines.toArray(String[]::new);
  }
}
