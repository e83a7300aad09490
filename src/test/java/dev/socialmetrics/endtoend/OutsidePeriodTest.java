package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of days that their own file does not speak of. */
class OutsidePeriodTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private void leavesOutNovember() {
    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().daily("date")).as(outcome.all()).containsExactly("2025-10-31");
    assertThat(desktop.tables().rows("SELECT code, found, expected FROM row_problem"))
        .containsExactly(
            "row.outside-period|date 2025-11-01|a day from 2025-10-01 to 2025-10-31, as the file"
                + " says");
  }

  @Test
  void by_the_name_of_a_canonical_file() {
    desktop.put(
        "acme/instagram/days 2025-10-01_2025-10-31.csv",
        "date,followers",
        "2025-10-31,5",
        "2025-11-01,6");

    leavesOutNovember();
  }

  @Test
  void by_the_name_where_objects_have_other_keys() {
    desktop.put(
        "acme/instagram/days 2025-10-01_2025-10-31.json",
        "[{\"date\": \"2025-10-31\", \"followers\": 5},",
        " {\"date\": \"2025-11-01\", \"followers\": 6, \"likes\": 1}]");

    leavesOutNovember();
  }

  @Test
  void by_the_name_of_a_platforms_export() {
    desktop.put(
        "acme/youtube/2025-10-01_2025-10-31 Totals.csv",
        "Date,Views",
        "2025-10-31,5",
        "2025-11-01,6");

    leavesOutNovember();
  }

  @Test
  void a_period_that_an_option_states_leaves_nothing_out() {
    String name = "acme/instagram/days.csv";
    desktop.put(name, "date,followers", "2025-10-31,5", "2025-11-01,6");

    desktop.metrics("import", desktop.input(name).toString(), "--period", "2025-10-01..2025-10-31");

    assertThat(desktop.tables().daily("date")).containsExactly("2025-10-31", "2025-11-01");
  }
}
