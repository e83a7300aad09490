package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.HaltingProgram;
import dev.socialmetrics.desktop.Mending;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are loaded, and whose rows are to mean something else: by an option or a new name. */
class ReadAgainTest {
  private static final String TABLE = "chan/youtube/Table data.csv";
  private static final String[] POSTS = {
    "Content,Video title,Video publish time,Views", "AbCdEfGhIj0,One,\"Jan 5, 2021\",9600"
  };
  private static final String LIFE = "2020-01-01..2025-10-31";
  private static final String VIEWS = "SELECT views, exported_at FROM content_performance";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private String path(String name) {
    return desktop.input(name).toString();
  }

  @Test
  void a_period_that_is_stated_later_is_what_the_file_is_read_with() {
    desktop.put(TABLE, POSTS).metrics("import");
    assertThat(desktop.tables().rows("SELECT code FROM row_problem"))
        .containsExactly("file.period-unknown");

    Outcome again = desktop.metrics("import", path(TABLE), "--period", LIFE);

    assertThat(again.exitCode()).as(again.all()).isZero();
    assertThat(again.all()).contains("import 1 was taken back, to be read with --period " + LIFE);
    assertThat(desktop.tables().rows(VIEWS)).containsExactly("9600|2025-11-01T06:59:59.000Z");
    assertThat(desktop.tables().rows("SELECT code FROM row_problem")).isEmpty();
    assertThat(desktop.tables().rows("SELECT outcome, raises_only, stated_period FROM import_file"))
        .containsExactly("LOADED|0|" + LIFE);
  }

  @Test
  void the_same_option_again_or_none_reads_nothing() {
    desktop.put(TABLE, POSTS).metrics("import", path(TABLE), "--period", LIFE);
    List<String> before = desktop.tables().dump();

    assertThat(desktop.metrics("import", path(TABLE), "--period", LIFE).out())
        .contains("nothing new in 1 file");
    assertThat(desktop.metrics("import", path(TABLE)).out()).contains("nothing new in 1 file");
    assertThat(desktop.tables().dump()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_taken_back_stays_and_says_why() throws IOException {
    desktop.put(TABLE, POSTS).metrics("import");
    desktop
        .putAt(
            "2025-11-20T06:00:00Z", "chan/youtube/new.csv", POSTS[0], POSTS[1].replace("96", "97"))
        .metrics("import");
    Files.delete(desktop.input("chan/youtube/new.csv"));

    Outcome again = desktop.metrics("import", path(TABLE), "--period", LIFE);

    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.err())
        .contains("run.not-forgotten: " + TABLE + " (import 1) was not taken back", "Put it back");
    assertThat(desktop.tables().rows("SELECT views FROM content_performance"))
        .containsExactly("9700");
  }

  @Test
  void a_file_whose_new_name_has_another_period_says_how_it_is_read_again() throws IOException {
    String wrong = "acme/instagram/days 2025-10-01_2025-10-31.csv";
    String right = "acme/instagram/days 2025-10-01_2025-11-30.csv";
    desktop.put(wrong, "date,followers", "2025-10-31,5", "2025-11-01,6").metrics("import");
    assertThat(desktop.tables().daily("date")).containsExactly("2025-10-31");
    Files.move(desktop.input(wrong), desktop.input(right));

    Outcome renamed = desktop.metrics("import");

    assertThat(renamed.line("already imported").orElseThrow())
        .endsWith(
            "already imported by run 1, as a file of 2025-10-01 to 2025-10-31, while this one is of"
                + " 2025-10-01 to 2025-11-30. Where that is right: metrics forget 1, then metrics"
                + " import '"
                + path(right)
                + "'");
    assertThat(desktop.metrics("forget", "1").exitCode()).isZero();
    assertThat(desktop.metrics("import", path(right)).exitCode()).isZero();
    assertThat(desktop.tables().daily("date")).containsExactly("2025-10-31", "2025-11-01");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
  }

  @Test
  void two_days_in_a_name_by_chance_are_left_out_of_it_as_advised() throws IOException {
    String chance = "acme/instagram/Report 2026-01-05 2026-02-01.csv";
    desktop.put(chance, "date,followers", "2025-10-31,5").metrics("import");
    assertThat(desktop.tables().daily("date")).isEmpty();
    Files.move(desktop.input(chance), desktop.input("acme/instagram/Report.csv"));

    Outcome renamed = desktop.metrics("import");

    assertThat(renamed.exitCode()).as(renamed.all()).isZero();
    assertThat(desktop.tables().daily("date")).containsExactly("2025-10-31");
  }

  /** Files that were found and are not loaded. */
  private List<String> listWaiting() {
    return Files.exists(desktop.output("social-metrics.db"))
        ? desktop.tables().rows("SELECT name FROM import_file WHERE outcome IN ('NEW', 'STAGED')")
        : List.of();
  }

  @Test
  void options_stay_with_a_file_that_is_not_loaded_yet() {
    String[] weeks = {
      "date,likes", "2025-10-04,70", "2025-10-11,80", "2025-10-18,90", "2025-10-25,100"
    };
    desktop.put("weeks.csv", weeks);
    for (int look = 5; listWaiting().isEmpty(); look++) {
      Outcome death =
          desktop
              .startToDieAt(
                  look,
                  "import",
                  path("weeks.csv"),
                  "--account",
                  "acme",
                  "--platform",
                  "x",
                  "--grain",
                  "day")
              .end();
      assertThat(death.exitCode()).as(death.all()).isEqualTo(HaltingProgram.KILLED);
    }

    Outcome later = desktop.metrics("import");

    assertThat(later.exitCode()).as(later.all()).isZero();
    assertThat(later.all()).contains("weeks.csv: read 4 rows, as said: --grain day");
    assertThat(desktop.tables().daily("account_id, platform, likes"))
        .containsExactly(
            "acme|twitter|70", "acme|twitter|80", "acme|twitter|90", "acme|twitter|100");
  }

  @Test
  void rows_of_a_file_that_was_refused_for_them_come_back_with_its_good_ones() throws IOException {
    StringBuilder days = new StringBuilder("date,followers\n");
    for (int day = 1; day <= 28; day++) {
      days.append("2025-10-").append(day < 10 ? "0" : "").append(day);
      days.append(day == 3 || day == 9 ? ",1O\n" : ",10\n");
    }
    desktop.put("acme/instagram/days.csv", days.toString().split("\n"));
    assertThat(desktop.metrics("import").exitCode()).isEqualTo(3);

    Path corrected = folder.resolve("corrected.csv");
    desktop.metrics("rejects", "--export", corrected.toString());
    Files.writeString(corrected, Files.readString(corrected).replace("1O\"", "10\""));
    Outcome imported = desktop.metrics("import", corrected.toString());

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(imported.rows()).isEqualTo(Mending.stored(28));
    assertThat(desktop.tables().daily("followers")).hasSize(28);
    assertThat(desktop.metrics("status").out()).doesNotContain("refused");
    assertThat(desktop.metrics("import").all()).doesNotContain("still refused");
    assertThat(desktop.metrics("verify").exitCode()).isZero();

    assertThat(desktop.metrics("forget", "corrected.csv").exitCode()).isZero();
    assertThat(desktop.metrics("import").all()).contains("still refused: acme/instagram/days.csv");
    assertThat(desktop.tables().daily("followers")).isEmpty();
  }
}
