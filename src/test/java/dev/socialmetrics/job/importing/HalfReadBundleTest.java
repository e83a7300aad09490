package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ended in the middle of one of many small files. */
class HalfReadBundleTest {
  @TempDir Path folder;

  private Desktop desktop(String name) {
    Desktop desktop = new Desktop(folder.resolve(name)).configure("import:\n  chunk-size: 50\n");
    desktop.metrics("nightly");
    for (int file = 0; file < 3; file++) {
      desktop.put("small-" + file + ".csv", posts(file));
    }
    return desktop;
  }

  private static String[] posts(int file) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,post_id,posted_at,likes"));
    for (int post = 0; post < 120; post++) {
      lines.add("1,x,f" + file + "p" + post + ",2020-01-01T00:00:00Z," + post);
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void half_read_small_files_are_read_again_from_their_start() {
    Desktop calm = desktop("calm");
    calm.metrics("nightly");
    Desktop disturbed = desktop("disturbed");
    disturbed.write(
        "CREATE TRIGGER fault BEFORE UPDATE OF read_rows ON import_file"
            + " WHEN NEW.read_rows > OLD.read_rows AND OLD.read_rows BETWEEN 1 AND 119"
            + " BEGIN SELECT RAISE(ABORT, 'injected fault'); END");
    Outcome failed = disturbed.metrics("nightly");
    assertThat(
            disturbed
                .tables()
                .rows("SELECT path FROM import_file WHERE read_rows BETWEEN 1 AND 119"))
        .hasSize(1);
    disturbed.write("DROP TRIGGER fault");

    Outcome night = disturbed.metrics("nightly");

    assertThat(failed.exitCode()).isNotZero();
    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(disturbed.tables().dump()).isEqualTo(calm.tables().dump());
  }
}
