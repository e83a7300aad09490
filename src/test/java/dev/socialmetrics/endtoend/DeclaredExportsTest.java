package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredExportsTest {
  private static final String ADS =
      """
      title: ads
      source: invented
      tables:
        - grain: campaign and period
          recognise: {by: [Ad, Spent on ads]}
          combine: sum
          columns:
            campaign_id: Campaign
            start_date: From
            end_date: To
            cost: Spent on ads
            impressions: Shown
            reach: People
            currency: Money
      """;
  private static final String MIXED =
      """
      title: days, posts and audience of one archive
      source: invented
      platform: threads
      tables:
        - grain: account and day
          recognise: {by: [Daily, Seen]}
          columns: {date: Daily, impressions: Seen}
        - grain: account and day
          recognise: {by: [Daily, Hearts of the day]}
          columns: {date: Daily, likes: Hearts of the day}
        - grain: post lifetime
          recognise: {by: [Chirp, Hearts]}
          columns: {post_id: Chirp, likes: Hearts}
        - grain: audience
          recognise: {by: [Who, Part]}
          combine: sum
          columns:
            date: {from: export-time}
          spread:
            by: Who
            value: {labels: Part, unit: fraction}
            words: {female_percentage: Women, male_percentage: Men, none: Other}
      """;

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void describe() throws IOException {
    desktop = new Desktop(folder);
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(formats.resolve("chirper-ads.yml"), ADS);
    Files.writeString(formats.resolve("chirper-archive.yml"), MIXED);
  }

  private void putArchive() throws IOException {
    desktop.putBytes(
        "acme/threads/export.zip",
        Zip.of(
            "seen.csv",
            "Daily,Seen\n2025-03-01,10\n2025-03-02,20\n",
            "hearts.csv",
            "Daily,Hearts of the day\n2025-03-01,3\n2025-03-02,1O\n",
            "posts.csv",
            "Chirp,Hearts\nc1,5\n",
            "who.csv",
            "Who,Part\nWomen,0.6\nMen,0.38\nOther,0.02\n"));
  }

  @Test
  void one_archive_fills_the_tables_of_several_kinds_in_one_go() throws IOException {
    putArchive();

    desktop.metrics("import");

    assertThat(desktop.tables().daily("date, impressions, likes, source_line"))
        .containsExactly("2025-03-01|10|3|2", "2025-03-02|20|NULL|3");
    assertThat(desktop.tables().rows("SELECT post_id, likes FROM content_performance"))
        .containsExactly("c1|5");
    assertThat(
            desktop
                .tables()
                .rows("SELECT date, female_percentage, male_percentage FROM audience_demographics"))
        .containsExactly("2025-11-15|60.0|38.0");
  }

  @Test
  void every_row_of_an_archive_is_accounted_for() throws IOException {
    putArchive();

    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT format, kind, read_rows, stored_rows, unchanged_rows, rejected_rows,"
                        + " ignored_rows FROM import_file"))
        .containsExactly("chirper-archive|NULL|8|6|0|1|1");
    assertThat(desktop.tables().rows("SELECT record_no, raw FROM rejected_row"))
        .containsExactly("4|2025-03-02,1O");
  }

  @Test
  void rows_of_one_campaign_are_added_and_people_are_not() {
    desktop.put(
        "acme/facebook/ads.csv",
        "Ad,Campaign,From,To,Spent on ads,Shown,People,Money",
        "a,spring,2025-03-01,2025-03-31,\"1,000.10\",100,90,EUR",
        "b,spring,2025-03-01,2025-03-31,0.20,50,40,EUR",
        "c,summer,2025-06-01,2025-06-30,7,5,4,EUR");

    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT campaign_id, cost, total_impressions, total_reach, currency, cpm,"
                        + " source_line FROM campaign_social_metrics ORDER BY 1"))
        .containsExactly(
            "spring|1000.3|150|NULL|EUR|6668.666666666667|2", "summer|7.0|5|4|EUR|1400.0|4");
    assertThat(desktop.tables().rows("SELECT read_rows, stored_rows FROM import_file"))
        .containsExactly("3|3");
  }

  @Test
  void a_second_download_of_a_campaign_replaces_its_sums() {
    String header = "Ad,Campaign,From,To,Spent on ads,Shown,People,Money";
    desktop.put(
        "acme/facebook/ads.csv",
        header,
        "a,spring,2025-03-01,2025-03-31,10,100,90,EUR",
        "b,spring,2025-03-01,2025-03-31,5,50,40,EUR");
    desktop.metrics("import");
    desktop.putAt(
        "2025-11-16T06:00:00Z",
        "acme/facebook/ads (1).csv",
        header,
        "a,spring,2025-03-01,2025-03-31,11,100,90,EUR",
        "b,spring,2025-03-01,2025-03-31,5,50,40,EUR");

    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT cost, total_impressions FROM campaign_social_metrics"))
        .containsExactly("16.0|150");
    assertThat(
            desktop.tables().rows("SELECT column_name, old_value, new_value FROM metric_revision"))
        .containsExactly("cost|15|16", "cpm|100|106.66666666666667");
  }

  @Test
  void amounts_in_two_currencies_are_not_added() {
    desktop.put(
        "acme/facebook/ads.csv",
        "Ad,Campaign,From,To,Spent on ads,Shown,People,Money",
        "a,spring,2025-03-01,2025-03-31,10,100,90,EUR",
        "b,spring,2025-03-01,2025-03-31,5,50,40,USD");

    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows("SELECT cost, currency, total_impressions FROM campaign_social_metrics"))
        .containsExactly("NULL|NULL|150");
  }

  @Test
  void an_unknown_archive_is_refused_by_name_of_its_tables() throws IOException {
    desktop.putBytes("acme/threads/odd.zip", Zip.of("a.csv", "One,Two\n1,2\n"));

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(desktop.tables().rows("SELECT problem_message FROM import_file"))
        .containsExactly(
            "acme/threads/odd.zip: file.type-unknown: found the tables a.csv, expected a table of a"
                + " known export. No format has any of their columns; metrics formats lists all"
                + " formats. If it is another export, metrics formats draft FILE writes what to"
                + " complete for it.");
  }
}
