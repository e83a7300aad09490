package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the dashboard's first page, computed again in plain SQL. */
class DashboardRecomputedTest {
  private static final Pattern CHANNEL =
      Pattern.compile(
          "<th scope=row class=of><a href=\"accounts/([^.]+)\\.html#([a-z]+)\">(.*?)(?=<tr|</tbody>)",
          Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)(?=<td|$)", Pattern.DOTALL);
  private static final Pattern TILE =
      Pattern.compile(
          "<dt>(?:Followers|Reach|Impressions) <span class=unit>[^<]*</span>\\s*"
              + "<dd class=(?:figure|\"figure[^\"]*\")><data [^>]*>[^<]*</data>\\s*"
              + "<dd class=exact>([^<]*)");
  private static final int CELLS = 7;

  /** The window of 30 days up to a pair's latest day. */
  private static final String PAIRS =
      "WITH pair AS (SELECT account_id, platform, max(date) AS d FROM social_media_daily_metrics"
          + " GROUP BY 1, 2), rated AS (SELECT m.account_id, m.platform, m.engagement_basis AS b,"
          + " count(*) AS n, 100.0 * sum(coalesce(likes, 0) + coalesce(comments, 0)"
          + " + coalesce(shares, 0) + coalesce(saves, 0))"
          + " / sum(CASE engagement_basis WHEN 'reach' THEN reach WHEN 'impressions' THEN"
          + " impressions ELSE video_views END) AS rate"
          + " FROM pair JOIN social_media_daily_metrics m USING (account_id, platform)"
          + " WHERE m.date BETWEEN date(d, '-29 days') AND d AND engagement_rate IS NOT NULL"
          + " AND engagement_basis <> 'reported' GROUP BY 1, 2, 3)"
          + " SELECT p.account_id, p.platform,"
          + " (SELECT printf('%,d', followers) FROM social_media_daily_metrics f"
          + "  WHERE f.account_id = p.account_id AND f.platform = p.platform"
          + "  AND f.date BETWEEN date(p.d, '-3 days') AND p.d AND followers IS NOT NULL"
          + "  ORDER BY date DESC LIMIT 1),"
          + " printf('%,d', (SELECT sum(reach) FROM social_media_daily_metrics r"
          + "  WHERE r.account_id = p.account_id AND r.platform = p.platform"
          + "  AND r.date BETWEEN date(p.d, '-29 days') AND p.d)),"
          + " printf('%,d', (SELECT sum(impressions) FROM social_media_daily_metrics r"
          + "  WHERE r.account_id = p.account_id AND r.platform = p.platform"
          + "  AND r.date BETWEEN date(p.d, '-29 days') AND p.d)),"
          + " (SELECT printf('%.2f', rate) FROM rated x WHERE x.account_id = p.account_id"
          + "  AND x.platform = p.platform ORDER BY n DESC LIMIT 1)"
          + " FROM pair p ORDER BY 1, 2";

  @TempDir static Path folder;
  private static SampleReports samples;
  private static String page;

  @BeforeAll
  static void importSamples() throws IOException {
    samples = new SampleReports(folder);
    page = ReportFiles.text(folder.resolve("output/latest/index.html"));
  }

  @Test
  void followers_reach_impressions_and_engagement_of_every_channel() {
    List<String> shown = new ArrayList<>();
    Matcher channels = section("accounts", CHANNEL);
    while (channels.find()) {
      List<String> cells = cells(channels.group(3));
      if (cells.size() == CELLS) { // what moved most has fewer
        String rate = cells.get(6).replace("\u00a0%", "");
        shown.add(
            String.join(
                "|",
                List.of(
                    channels.group(1),
                    channels.group(2),
                    cells.get(0),
                    cells.get(3),
                    cells.get(4),
                    rate)));
      }
    }

    assertThat(shown.stream().distinct().sorted().toList())
        .hasSizeGreaterThan(20)
        .isEqualTo(
            samples.tables().rows(PAIRS).stream()
                .map(row -> row.replace("NULL", "–").replaceAll("\\|0(?=\\|)", "|–"))
                .sorted()
                .toList());
  }

  @Test
  void the_headline_numbers_are_those_of_all_channels_on_the_report_date() {
    String day = "2025-10-23";
    List<String> headlines =
        TILE.matcher(page).results().map(tile -> tile.group(1).strip()).limit(3).toList();

    assertThat(headlines)
        .isEqualTo(
            List.of(
                samples
                    .tables()
                    .one(
                        "SELECT printf('%,d', sum(f)) FROM (SELECT (SELECT followers FROM"
                            + " social_media_daily_metrics m WHERE m.account_id = p.account_id AND"
                            + " m.platform = p.platform AND followers IS NOT NULL AND m.date"
                            + " BETWEEN date('"
                            + day
                            + "', '-3 days') AND '"
                            + day
                            + "' ORDER BY"
                            + " date DESC LIMIT 1) AS f FROM (SELECT DISTINCT account_id, platform"
                            + " FROM social_media_daily_metrics) p)"),
                sum("reach", day),
                sum("impressions", day)));
  }

  private static String sum(String column, String day) {
    return samples
        .tables()
        .one(
            "SELECT printf('%,d', sum("
                + column
                + ")) FROM social_media_daily_metrics WHERE date"
                + " BETWEEN date('"
                + day
                + "', '-29 days') AND '"
                + day
                + "'");
  }

  private static Matcher section(String id, Pattern pattern) {
    int start = page.indexOf("<section id=" + id + " ");
    return pattern.matcher(page.substring(start, page.indexOf("</section>", start)));
  }

  /** The text of each cell without its fine print. */
  private static List<String> cells(String row) {
    return CELL.matcher(row)
        .results()
        .map(cell -> cell.group(1).replaceAll("<span class=fine>.*?</span>", ""))
        .map(cell -> cell.replaceAll("<[^>]+>", "").strip())
        .collect(Collectors.toList());
  }
}
