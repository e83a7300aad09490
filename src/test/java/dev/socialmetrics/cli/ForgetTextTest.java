package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.correction.Forgotten;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.job.running.ForgetResult;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.Recognised;
import dev.socialmetrics.store.forget.Removal;
import dev.socialmetrics.store.forget.Removal.Rows;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What taking an import back did, for people and for programs. */
class ForgetTextTest {
  private static final Removal NOTHING = new Removal(Map.of(), 0, 0, 0);
  private static final Removal MUCH =
      new Removal(
          Map.of(
              Kind.CAMPAIGN,
              new Rows(1, 0),
              Kind.DAILY,
              new Rows(1234, 5),
              Kind.CONTENT,
              new Rows(0, 2)),
          3,
          2,
          1);

  private static ForgetResult result(
      String name, Removal removal, List<String> reread, boolean isAgain, LocalDate... reports) {
    ImportFile file =
        new ImportFile(
            7,
            new SourceFile(Path.of("/input", name), name, 9, Instant.EPOCH, "key"),
            new Recognised(Optional.of("ab"), Optional.of("csv"), Optional.of(Kind.DAILY)),
            new FileOwnership(Optional.of("acme"), Optional.of("instagram")),
            StatedFacts.NONE,
            Instant.EPOCH,
            Optional.empty(),
            0,
            FileOutcome.LOADED,
            Optional.empty(),
            5,
            Instant.EPOCH);
    List<LocalDate> dates = List.of(reports);
    return new ForgetResult(
        new Forgotten(file, removal, reread, dates, Optional.empty(), isAgain),
        dates.stream().limit(1).toList(),
        dates.stream().skip(1).toList(),
        Optional.empty());
  }

  private static List<String> printed(ForgetResult result, boolean dryRun) {
    StringWriter out = new StringWriter();
    new ForgetText(new PrintWriter(out), dryRun).print(result);
    return out.toString().lines().toList();
  }

  @Test
  void all_that_was_touched_is_counted_in_the_order_of_the_kinds() {
    assertThat(
            printed(
                result(
                    "days.csv",
                    MUCH,
                    List.of("a.csv", "b.csv"),
                    false,
                    LocalDate.of(2025, 10, 24),
                    LocalDate.of(2025, 10, 22),
                    LocalDate.of(2025, 10, 23)),
                false))
        .containsExactly(
            "took back import 7, days.csv of account acme, platform instagram:",
            "  rows removed: 1,234 days, 1 campaign period",
            "  rows that are now as other files state them: 5 days, 2 posts",
            "  read once more: a.csv, b.csv",
            "  rejected rows that wait no longer: 3",
            "  rejected rows of other files that wait to be corrected again: 2",
            "  accounts that no other file names: 1",
            "  reports removed: 2025-10-24 (later than the data that is left)",
            "  reports published again: 2025-10-22, 2025-10-23",
            "next: the file is not read in again for this account and platform, wherever it lies."
                + " If it was read for the wrong one, metrics import FILE --account A --platform P"
                + " reads it for the right one");
  }

  @Test
  void what_was_not_touched_is_not_mentioned() {
    assertThat(printed(result("acme/instagram/days.csv", NOTHING, List.of(), false), false))
        .containsExactly(
            "took back import 7, acme/instagram/days.csv of account acme, platform instagram:",
            "  rows removed: none",
            "  rows that are now as other files state them: none",
            "next: the file is not read in again for this account and platform, wherever it lies."
                + " If it was read for the wrong one, move it to the right folder"
                + " (input/ACCOUNT/PLATFORM)");
  }

  @Test
  void a_dry_run_says_what_would_be_done() {
    assertThat(
            printed(
                result(
                    "days.csv",
                    MUCH,
                    List.of(),
                    false,
                    LocalDate.of(2025, 10, 24),
                    LocalDate.of(2025, 10, 22)),
                true))
        .startsWith("would take back import 7, days.csv of account acme, platform instagram:")
        .contains(
            "  reports that would go: 2025-10-24 (later than the data that is left)",
            "  reports that would be published again: 2025-10-22")
        .endsWith("nothing was changed; without --dry-run it is done");
  }

  @Test
  void an_import_that_was_taken_back_before_has_no_rows_left() {
    assertThat(printed(result("days.csv", NOTHING, List.of(), true), false))
        .startsWith("import 7, days.csv: was taken back before")
        .noneMatch(line -> line.startsWith("  rows"));
  }

  @Test
  void of_many_files_that_were_read_once_more_ten_are_named() {
    List<String> files = IntStream.range(0, 12).mapToObj(n -> "f" + n).toList();

    assertThat(printed(result("days.csv", NOTHING, files, false), false))
        .contains("  read once more: f0, f1, f2, f3, f4, f5, f6, f7, f8, f9 and 2 more");
  }

  @Test
  void programs_get_the_same_under_fixed_keys() {
    ForgetResult result =
        result(
            "days.csv",
            MUCH,
            List.of("a.csv"),
            false,
            LocalDate.of(2025, 10, 24),
            LocalDate.of(2025, 10, 22));

    assertThat(ForgetJson.of(result, true).text().replaceAll("\\s+", " ").strip())
        .isEqualTo(
            "{ \"dry_run\": true, \"import_id\": 7, \"file\": \"days.csv\", \"account\": \"acme\","
                + " \"platform\": \"instagram\", \"taken_back_before\": false, \"rows\": {"
                + " \"daily\": { \"removed\": 1234, \"changed\": 5 },"
                + " \"content\": { \"removed\": 0, \"changed\": 2 },"
                + " \"campaign\": { \"removed\": 1, \"changed\": 0 } },"
                + " \"read_again\": [ \"a.csv\" ], \"rejected_rows_closed\": 3,"
                + " \"rejected_rows_reopened\": 2, \"accounts_removed\": 1,"
                + " \"reports_removed\": [ \"2025-10-24\" ],"
                + " \"reports_published\": [ \"2025-10-22\" ], \"run_id\": null }");
  }
}
