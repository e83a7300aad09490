package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small folder for the server: two accounts, 40 days, three posts, one rejected row. */
final class HttpSamples {
  private HttpSamples() {}

  static Desktop imported(Path folder) {
    Desktop desktop = new Desktop(folder);
    desktop.put("daily.csv", days());
    desktop.put(
        "posts.csv",
        "account_id,platform,post_id,posted_at,post_type,likes,comments,reach",
        "1,instagram,p1,2025-10-21T10:00:00Z,reel,90,5,1000",
        "1,instagram,p2,2025-10-22T10:00:00Z,image,40,2,900",
        "1,instagram,p3,2025-10-23T10:00:00Z,image,10,1,800");
    assertThat(desktop.metrics("nightly").exitCode()).isIn(0, 3);
    return desktop;
  }

  private static String[] days() {
    List<String> lines = new ArrayList<>();
    lines.add("account_id,platform,date,followers,reach,impressions,likes");
    for (int day = 1; day <= 40; day++) {
      String date =
          String.format(
              Locale.ROOT, "2025-%02d-%02d", day <= 17 ? 9 : 10, day <= 17 ? day + 13 : day - 17);
      lines.add("1,instagram," + date + "," + (1000 + day) + "," + (500 + day) + ",900,40");
      lines.add("2,tiktok," + date + "," + (2000 + day) + ",700,1200,60");
    }
    lines.add("1,instagram,2025-09-01,1000,many,900,40");
    return lines.toArray(String[]::new);
  }
}
