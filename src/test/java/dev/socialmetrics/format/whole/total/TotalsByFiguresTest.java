package dev.socialmetrics.format.whole.total;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign, or a post, whose figures are the sums of those of all others is their total. */
class TotalsByFiguresTest {
  private static final String HEADER = "Campaign,Currency code,Clicks,Impr.,Cost,Conversions";
  private static final String TENTS = "Tents,GBP,600,30000,800.00,40.00";
  private static final String BAGS = "Bags,GBP,60,3000,80.00,4.00";
  private static final String BOOTS = "Boots,GBP,390,30000,20.00,2.50";

  @TempDir Path folder;

  private Outcome report(String header, String... rows) {
    String lines = "Campaign report\n\"January 1, 2026 - January 31, 2026\"\n" + header + "\n";
    return new Desktop(folder)
        .at("2026-03-01T03:00:00Z")
        .put("acme/youtube/c.csv", lines + String.join("\n", rows))
        .metrics("import");
  }

  private static void isRefused(Outcome outcome, String name) {
    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains("file.totals-row", name, "the sum of all other rows");
  }

  private static void isLoaded(Outcome outcome) {
    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Overall", "All campaigns", "Resultados de 2 campañas", "2 kampanye"})
  void whatever_it_is_called(String name) {
    isRefused(report(HEADER, TENTS, name + ",GBP,660,33000,880.01,44.00", BAGS), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Medel", "Μέσος όρος", "Ø pro Kampagne"})
  void so_is_a_last_row_of_averages(String name) {
    Outcome outcome = report(HEADER, TENTS, BAGS, BOOTS, name + ",GBP,350,21000,300.00,15.50");

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains("file.totals-row", name, "the average of all other rows");
  }

  @Test
  void campaigns_that_are_all_alike_are_no_averages() {
    isLoaded(
        report(
            HEADER,
            TENTS,
            TENTS.replace("Tents", "Boots"),
            TENTS.replace("Tents", "Bags"),
            TENTS.replace("Tents", "Caps")));
  }

  @Test
  void on_every_day_of_a_report_by_day() {
    String header = "Day," + HEADER;
    String overall = "Overall,GBP,660,33000,880.00,44.00";
    String first = "2026-01-01,";
    String second = "2026-01-02,";
    isRefused(
        report(
            header,
            first + TENTS,
            first + BAGS,
            first + overall,
            second + TENTS,
            second + BAGS,
            second + overall),
        "Overall");
  }

  @Test
  void one_day_among_others_is_chance() {
    String first = "2026-01-01,";
    String second = "2026-01-02,";
    isLoaded(
        report(
            "Day," + HEADER,
            first + TENTS,
            first + BAGS,
            first + "Boats,GBP,660,33000,880.00,44.00",
            second + TENTS,
            second + BAGS,
            second + "Boats,GBP,70,4000,90.00,5.00"));
  }

  @Test
  void one_figure_that_is_no_sum_makes_a_campaign() {
    isLoaded(report(HEADER, TENTS, BAGS, "Boats,GBP,660,33000,880.00,45.00"));
  }

  @Test
  void small_figures_prove_nothing() {
    isLoaded(
        report(
            HEADER,
            "Tents,GBP,2,20,1.00,0.00",
            "Bags,GBP,1,10,0.50,0.00",
            "Boats,GBP,3,30,1.50,0.00"));
  }

  @Test
  void a_campaign_as_large_as_the_other_is_no_total() {
    isLoaded(report(HEADER, TENTS, TENTS.replace("Tents", "Boats")));
  }

  @Test
  void an_id_of_its_own_makes_a_campaign() {
    isLoaded(
        report(
            "Campaign ID," + HEADER,
            "1234561," + TENTS,
            "1234562," + BAGS,
            "1234563,Overall,GBP,660,33000,880.00,44.00"));
  }

  @Test
  void the_files_own_total_makes_a_campaign() {
    isLoaded(
        report(
            HEADER,
            TENTS,
            BAGS,
            "Boats,GBP,660,33000,880.00,44.00",
            "Total: Campaigns,GBP,1320,66000,1760.00,88.00"));
  }

  private Outcome posts(String... rows) {
    return new Desktop(folder)
        .put(
            "acme/instagram/p.csv",
            "post_id,posted_at,likes,views,reach\n" + String.join("\n", rows))
        .metrics("import");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kokku", "99", "Gesamtsumme", "GrandTotals"})
  void of_posts_whatever_it_is_called(String name) {
    isRefused(
        posts(
            "a,2025-10-01T10:00:00Z,70,1500,900",
            name + ",2025-10-31T10:00:00Z,100,2200,1000",
            "b,2025-10-02T10:00:00Z,30,700,300"),
        '"' + name + "\" in post_id");
  }

  @Test
  void of_the_posts_of_each_channel() {
    String[] posts = {"a,70,1500", "b,30,700", "Kokku,100,2200"};
    Desktop desktop = new Desktop(folder);
    StringBuilder lines = new StringBuilder("platform,post_id,likes,views,posted_at\n");
    for (String platform : new String[] {"instagram,", "facebook,"}) {
      for (String post : posts) {
        lines.append(platform).append(post).append(",2025-10-01T10:00:00Z\n");
      }
    }

    isRefused(desktop.put("acme/p.csv", lines.toString()).metrics("import"), "Kokku");
  }

  @ParameterizedTest
  @ValueSource(strings = {"18000000000000017", "DLuB9xkA1bc", "20251003"})
  void an_id_of_its_own_makes_a_post(String id) {
    isLoaded(
        posts(
            "a,2025-10-01T10:00:00Z,70,1500,900",
            id + ",2025-10-31T10:00:00Z,100,2200,1000",
            "b,2025-10-02T10:00:00Z,30,700,300"));
  }

  @Test
  void a_post_that_has_all_there_is_or_another_figure_is_none() {
    isLoaded(
        posts(
            "a,2025-10-01T10:00:00Z,70,1500,900",
            "b,2025-10-02T10:00:00Z,0,0,0",
            "c,2025-10-03T10:00:00Z,0,0,0",
            "d,2025-10-03T10:00:00Z,70,1500,900"));
    isLoaded(
        posts(
            "a,2025-10-01T10:00:00Z,70,1500,900",
            "b,2025-10-02T10:00:00Z,30,700,300",
            "c,2025-10-03T10:00:00Z,100,2201,900"));
    isLoaded(
        posts(
            "a,2025-10-01T10:00:00Z,1,15,9",
            "b,2025-10-02T10:00:00Z,2,7,3",
            "c,2025-10-03T10:00:00Z,3,22,9"));
  }
}
