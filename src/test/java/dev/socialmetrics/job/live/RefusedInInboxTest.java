package dev.socialmetrics.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that was accepted and then refused is like any refused file of the input folder. */
class RefusedInInboxTest {
  @TempDir Path folder;

  @Test
  void runs_name_it_and_end_with_3_until_it_is_removed() throws IOException {
    LiveDesktop desk = new LiveDesktop(folder);
    Path refused = desk.accept("none.csv", "no,known,columns", "1,2,3");

    assertThat(desk.desktop().metrics("nightly").out()).contains("  refused: none.csv: ");
    assertThat(desk.desktop().metrics("nightly").out()).contains("  still refused: none.csv: ");
    assertThat(desk.desktop().metrics("import").exitCode()).isEqualTo(3);
    Files.delete(refused);

    assertThat(desk.desktop().metrics("import").exitCode()).isZero();
  }
}
