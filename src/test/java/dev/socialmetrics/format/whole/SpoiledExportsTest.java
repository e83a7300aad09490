package dev.socialmetrics.format.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports of several platforms that were changed after their download, each refused by its code.
 */
class SpoiledExportsTest {
  @TempDir Path folder;

  @Test
  void each_is_refused_whole_and_says_why() {
    Desktop desktop = new Desktop(folder);
    Map<String, String> expected = new LinkedHashMap<>();
    put(
        desktop,
        expected,
        "spreadsheet.day-first",
        "a/linkedin/New followers.csv",
        "Date,Organic followers,Sponsored followers,Total followers",
        "2025-01-02,2,0,2",
        "02/13/2025,3,0,3");
    put(
        desktop,
        expected,
        "hdr.divides-rows",
        "b/tiktok/Overview_2025-06-18_1750204800_b.csv",
        "Date,Video Views,Profile Views,Likes,Comments,Shares,Zodiac",
        "April 12,5,1,1,0,0,Aries",
        "April 12,5,1,1,0,0,Taurus");
    put(
        desktop,
        expected,
        "hdr.missing",
        "c/facebook/Audience.csv",
        "Facebook followers by top countries",
        "Top countries,Value",
        "Norway,86.4%",
        "",
        "Top countries,Value",
        "Sweden,90%");
    put(
        desktop,
        expected,
        "file.several-owners",
        "d/youtube/Campaign report.csv",
        "Campaign report",
        "\"July 1, 2025 - July 31, 2025\"",
        "Account name,Campaign,Impr.,Cost,Clicks,Currency code",
        "Acme UK,Boats,30,4.00,3,USD",
        "Acme US,Boats,20,5.00,2,USD");
    put(
        desktop,
        expected,
        "file.total-mismatch",
        "e/youtube/Table data.csv",
        "Date,Views,Impressions,Likes",
        "Total,30,200,3",
        "2025-03-01,20,100,2",
        "2025-03-02,20,100,1");
    put(
        desktop,
        expected,
        "spreadsheet.date-for-number",
        "f/instagram/Audience.csv",
        "Top countries",
        "Norway,Sweden,Denmark",
        "50.1,Jan 8,21.5");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    expected.forEach(
        (name, code) ->
            assertThat(
                    desktop
                        .tables()
                        .rows(
                            "SELECT outcome || ' ' || problem_code FROM import_file WHERE name = '"
                                + name
                                + "'"))
                .as(name)
                .containsExactly("REFUSED " + code));
  }

  private static void put(
      Desktop desktop, Map<String, String> expected, String code, String name, String... lines) {
    desktop.put(name, lines);
    expected.put(name, code);
  }
}
