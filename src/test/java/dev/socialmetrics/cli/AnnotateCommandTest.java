package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateCommandTest {
  @TempDir Path folder;
  private Desktop desktop;
  private Path file;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
    file = folder.resolve("config/annotations.csv");
  }

  @Test
  void what_happened_is_written_behind_what_is_there() {
    desktop.metrics("annotate", "2025-10-03", "Fair, with a raffle");
    Outcome second =
        desktop.metrics(
            "annotate",
            "2025-12-24..2025-12-26",
            "Christmas",
            "--account",
            "harbor",
            "--platform",
            "X",
            "--kind",
            "holiday");

    assertThat(second.out()).isEqualTo("added to " + file + "\n");
    assertThat(second.exitCode()).isZero();
    assertThat(file)
        .hasContent(
            """
            date,account,platform,text,kind
            2025-10-03,,,"Fair, with a raffle",note
            2025-12-24..2025-12-26,harbor,twitter,Christmas,holiday
            """);
  }

  @Test
  void an_account_that_no_data_has_is_annotated_with_a_warning() {
    desktop.put("harbor/tiktok/days.csv", "date,followers", "2025-10-03,5000");
    desktop.metrics("import");

    Outcome known = desktop.metrics("annotate", "2025-10-03", "Fair", "--account", "HARBOR");
    Outcome unknown = desktop.metrics("annotate", "2025-10-03", "Fair", "--account", "harbr");

    assertThat(known.err()).isEmpty();
    assertThat(unknown.exitCode()).isZero();
    assertThat(unknown.err())
        .isEqualTo(
            "metrics: warning: --account: found account harbr, which has no data and is not in"
                + " accounts.yml. Did you mean harbor?\n");
  }

  @Test
  void a_wrong_word_is_refused_and_nothing_is_written() {
    assertRefused("'2025-13-01' is not a day such as 2025-10-23", "annotate", "2025-13-01", "Fair");
    assertRefused(
        "--kind: found fair, expected one of note campaign holiday incident baseline.",
        "annotate",
        "2025-10-03",
        "Fair",
        "--kind",
        "fair");
    assertRefused(
        "there is no platform instgram",
        "annotate",
        "2025-10-03",
        "Fair",
        "--platform",
        "instgram");
    assertRefused("expected a text that says what happened.", "annotate", "2025-10-03", " ");
    assertThat(file).doesNotExist();
  }

  private void assertRefused(String message, String... arguments) {
    Outcome outcome = desktop.metrics(arguments);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }
}
