package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generated workload, where its generator lies beside the project. */
class WorkloadTest {
  private static final Path GENERATOR = Path.of("../shared/peers/generate.py");

  @TempDir Path folder;

  @Test
  void a_hundred_thousand_posts_are_counted_as_their_generator_says_unless_it_is_missing()
      throws Exception {
    assumeTrue(Files.exists(GENERATOR), "skipped: there is no " + GENERATOR);
    Desktop desktop = new Desktop(folder);
    JsonNode truth = generate(desktop);

    Outcome first = desktop.metrics("nightly");
    List<String> dump = desktop.tables().dump();
    Outcome second = desktop.metrics("nightly");

    assertThat(first.exitCode()).as(first.all()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM rejected_row"))
        .isEqualTo(truth.get("content_rejected").asString());
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance"))
        .isEqualTo(
            Long.toString(
                truth.get("content_rows").asLong() - truth.get("content_rejected").asLong()));
    assertThat(rates(desktop))
        .isEqualByComparingTo(truth.get("content_engagement_rate_sum").decimalValue());
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo(truth.get("daily_rows").asString());
    assertThat(second.exitCode()).isZero();
    assertThat(desktop.tables().dump()).isEqualTo(dump);
  }

  private static BigDecimal rates(Desktop desktop) {
    return new BigDecimal(
            desktop.tables().one("SELECT sum(engagement_rate) FROM content_performance"))
        .setScale(3, RoundingMode.HALF_UP);
  }

  private JsonNode generate(Desktop desktop) {
    Path made = folder.resolve("made");
    Outcome outcome =
        Program.start(
                folder,
                Map.of(),
                List.of(
                    "python3", GENERATOR.toAbsolutePath().toString(), made.toString(), "100000"))
            .end();
    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    for (String file : List.of("content.csv", "daily.csv", "campaigns.csv")) {
      made.resolve(file).toFile().renameTo(desktop.input(file).toFile());
    }
    return JsonMapper.shared().readTree(made.resolve("truth.json").toFile());
  }
}
