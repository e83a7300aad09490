package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of {@code golden/input} and every report that follows from them. */
class GoldenFolderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  @TempDir Path folder;

  @Test
  void every_report_is_what_it_was_byte_for_byte() throws IOException {
    Desktop desktop = new Desktop(folder);
    String input = GOLDEN.resolve("input").toAbsolutePath().toString();

    Outcome night = desktop.metrics("nightly", "--input", input);

    assertThat(night.exitCode()).as(night.err()).isZero();
    GoldenReports.assertSame(desktop.output("reports"), GOLDEN.resolve("reports"));
  }
}
