package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No export is later than the day after its file was first seen, whatever a clock or name says. */
class FutureExportTest {
  private static final String DAYS = "SELECT date, exported_at FROM social_media_daily_metrics";
  private static final String NAMED =
      "SELECT problem_code FROM import_file WHERE outcome='REFUSED'";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private List<String> days() {
    return desktop.tables().rows(DAYS + " ORDER BY 1");
  }

  private void checkedAsImported(Outcome checked, Outcome imported) {
    assertThat(checked.exitCode()).as(checked.all()).isEqualTo(imported.exitCode());
  }

  @Test
  void a_clock_of_the_future_makes_no_day_of_the_future() {
    String name = "acme/instagram/a.csv";
    desktop.putAt("2035-01-01T00:00:00Z", name, "date,followers", "2025-11-01,5", "2034-02-01,6");
    Outcome checked = desktop.metrics("check", desktop.input(name).toString());
    Outcome imported = desktop.metrics("import");

    assertThat(imported.out()).contains("report date: 2025-11-01");
    assertThat(days()).containsExactly("2025-11-01|2025-12-01T02:00:00.000Z");
    assertThat(checked.all()).contains("row.future-date", "2034-02-01");
    checkedAsImported(checked, imported);
  }

  @Test
  void a_clock_up_to_a_day_ahead_is_believed() {
    desktop.putAt("2025-12-01T20:00:00Z", "acme/instagram/a.csv", "date,followers", "2025-11-01,5");
    desktop.metrics("import");

    assertThat(days()).containsExactly("2025-11-01|2025-12-01T20:00:00.000Z");
  }

  @Test
  void a_row_that_says_it_was_exported_in_the_future_is_rejected() {
    String name = "acme/instagram/a.csv";
    desktop.put(
        name,
        "date,followers,exported_at",
        "2025-11-01,5,2025-11-02T00:00:00Z",
        "2025-11-02,6,2035-01-01T00:00:00Z",
        "2034-02-01,7,2035-01-01T00:00:00Z");
    Outcome checked = desktop.metrics("check", desktop.input(name).toString());
    Outcome imported = desktop.metrics("import");

    assertThat(days()).containsExactly("2025-11-01|2025-11-02T00:00:00.000Z");
    assertThat(desktop.tables().rows("SELECT DISTINCT code, found, expected FROM row_problem"))
        .contains(
            "row.future-date|2035-01-01T00:00:00Z|a time up to the day after the file was first"
                + " seen, 2025-12-01T02:00:00Z");
    checkedAsImported(checked, imported);
  }

  @Test
  void a_name_of_an_export_of_the_future_refuses_the_file() {
    String name = "acme/tiktok/Overview_2025-11-01_2051222400_x.csv";
    desktop.put(
        name, "Date,Video Views,Profile Views,Likes,Comments,Shares", "November 1,5,1,1,1,1");
    Outcome checked = desktop.metrics("check", desktop.input(name).toString());
    Outcome imported = desktop.metrics("import");

    assertThat(desktop.tables().rows(NAMED)).containsExactly("row.future-date");
    assertThat(imported.all()).contains("2035-01-01T00:00:00Z", "name it was downloaded with");
    assertThat(checked.all()).contains("2035-01-01T00:00:00Z");
    checkedAsImported(checked, imported);
  }

  @Test
  void what_was_of_the_future_when_it_was_seen_stays_so() {
    String name = "acme/tiktok/Overview_2025-12-01_1765152000_x.csv";
    desktop.put(
        name, "Date,Video Views,Profile Views,Likes,Comments,Shares", "November 1,5,1,1,1,1");
    desktop.metrics("import");
    desktop.at("2025-12-20T02:00:00Z");
    Outcome checked = desktop.metrics("check", desktop.input(name).toString());
    Outcome imported = desktop.metrics("import", desktop.input(name).toString());

    assertThat(desktop.tables().rows(NAMED)).containsExactly("row.future-date");
    assertThat(checked.exitCode()).as(checked.all()).isEqualTo(3);
    assertThat(imported.exitCode()).as(imported.all()).isEqualTo(3);
  }

  @Test
  void days_of_a_running_period_are_stored_up_to_now() {
    desktop.put(
        "acme/youtube/Totals 2025-01-01_2035-12-31.csv",
        "Date,Views",
        "2025-02-01,4",
        "2025-11-10,5",
        "2034-02-01,6");
    desktop.metrics("import");

    assertThat(days())
        .containsExactly(
            "2025-02-01|2025-11-15T06:00:00.000Z", "2025-11-10|2025-11-15T06:00:00.000Z");
    assertThat(desktop.tables().rows("SELECT period_end FROM import_file"))
        .containsExactly("2025-12-01");
  }

  @Test
  void counts_of_a_running_period_are_as_of_the_export() {
    desktop.putBytes(
        "acme/youtube/Content 2025-01-01_2025-12-31 Acme.zip",
        Zip.of(
            "Table data.csv",
            "Content,Video title,Video publish time,Views\nAbCdEfGhIj0,One,\"Jan 5, 2025\",90\n"));
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT views, exported_at FROM content_performance"))
        .containsExactly("90|2025-11-15T06:00:00.000Z");
  }

  @Test
  void a_clock_set_back_makes_no_exports_of_the_future() {
    desktop.put("acme/instagram/a.csv", "date,followers", "2025-11-01,5");
    desktop.metrics("import");
    desktop.at("2024-01-01T00:00:00Z");
    desktop.put("acme/instagram/b.csv", "date,followers", "2025-11-02,6");
    desktop.metrics("import");
    desktop.put("acme/instagram/c.csv", "date,followers", "2025-11-03,7");
    desktop.metrics("import");

    assertThat(desktop.tables().daily("date"))
        .containsExactly("2025-11-01", "2025-11-02", "2025-11-03");
  }
}
