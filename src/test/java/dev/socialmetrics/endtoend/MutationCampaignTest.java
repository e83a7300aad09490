package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A part of {@code src/bench/mutations}: no spoiled export is stored with other figures and without
 * a word, and no newer download of a good one is refused.
 */
class MutationCampaignTest {
  private static final Path SCRIPT = Path.of("src/bench/mutations/campaign.py").toAbsolutePath();
  private static final long PATIENCE_MINUTES = 10;

  @TempDir Path folder;

  @Test
  void spoiled_look_alikes_are_refused_or_warned_of_and_newer_ones_are_taken() {
    assumeTrue(Program.isThere("python3"), "skipped: there is no python3");

    Outcome campaign = campaign("all", "--every", "11");

    assertThat(campaign.exitCode()).as(campaign.all()).isZero();
    assertThat(campaign.out()).contains("silent acceptances 0, false refusals 0;");
  }

  @Test
  void so_are_look_alikes_in_other_languages() {
    assumeTrue(Program.isThere("python3"), "skipped: there is no python3");

    Outcome campaign =
        campaign(
            "translated",
            "--samples",
            "translated",
            "--only",
            "instagram-content/acme/instagram/Jan",
            "--every",
            "2");

    assertThat(campaign.exitCode()).as(campaign.all()).isZero();
    assertThat(campaign.out())
        .containsPattern("mutants [1-9][0-9]+,")
        .contains("silent acceptances 0, false refusals 0;");
  }

  @Test
  void a_value_that_is_stored_wrongly_is_noticed() {
    assumeTrue(Program.isThere("python3"), "skipped: there is no python3");

    Outcome campaign = campaign("spoiled", "--only", "x-account-overview", "--sabotage");

    assertThat(campaign.exitCode()).as(campaign.all()).isEqualTo(1);
    assertThat(campaign.out()).containsPattern("silent acceptances [1-9]");
  }

  private Outcome campaign(String name, String... more) {
    List<String> command = new ArrayList<>(List.of("python3", "-B", SCRIPT.toString(), "1", "1"));
    command.addAll(List.of("--samples", "look-alikes"));
    command.addAll(List.of("--work", folder.resolve(name).toString()));
    command.addAll(List.of("--results", folder.resolve(name + ".csv").toString()));
    command.addAll(List.of("--program", String.join(" ", Desktop.command())));
    command.addAll(List.of(more));
    Program program = Program.start(folder, command);
    assertThat(program.endsWithin(TimeUnit.MINUTES.toMillis(PATIENCE_MINUTES))).isTrue();
    return program.end();
  }
}
