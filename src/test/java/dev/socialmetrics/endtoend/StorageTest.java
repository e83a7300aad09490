package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  @TempDir Path folder;

  private static String[] days(int count) {
    String[] lines = new String[count + 1];
    lines[0] = HEADER;
    IntStream.range(0, count)
        .forEach(
            i ->
                lines[i + 1] =
                    "account-%05d,instagram,2025-10-%02d,%d,5,100"
                        .formatted(i / 30, i % 30 + 1, 1000 + i));
    return lines;
  }

  private boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  @Test
  void
      a_full_disk_ends_with_6_and_the_same_command_ends_exact_once_there_is_space_skipped_where_mounting_is_not_allowed()
          throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1400k", "tmpfs", disk.toString()));
    try {
      Desktop desktop = new Desktop(folder.resolve("a")).put("days.csv", days(30_000));
      List<String> there = List.of("nightly", "--output", disk.resolve("out").toString());

      Outcome full = desktop.metrics(there.toArray(String[]::new));
      assertThat(run("mount", "-o", "remount,size=400m", disk.toString())).isTrue();
      Outcome again = desktop.metrics(there.toArray(String[]::new));

      assertThat(full.err())
          .endsWith(
              "run.disk-full: the disk is full. Free some space, then: metrics rerun --output "
                  + disk.resolve("out")
                  + ".\n");
      assertThat(full.exitCode()).isEqualTo(6);
      assertThat(again.exitCode()).as(again.all()).isZero();
      desktop.metrics("nightly");
      assertThat(new Tables(disk.resolve("out/social-metrics.db")).dump())
          .isEqualTo(desktop.tables().dump());
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void what_the_program_wrote_itself_is_never_read_as_input() {
    Desktop desktop = new Desktop(folder).put("days.csv", days(3));
    desktop.metrics("nightly");
    String output = desktop.output("").toString();

    Outcome scanned = desktop.metrics("nightly", "--input", folder.toString(), "--output", output);
    Outcome named = desktop.metrics("import", output + "/social-metrics.db");

    assertThat(scanned.out()).doesNotContain("social-metrics.db");
    assertThat(named.exitCode()).isEqualTo(2);
    assertThat(named.err()).contains("lies in the output folder, which is never read as input.");
  }
}
