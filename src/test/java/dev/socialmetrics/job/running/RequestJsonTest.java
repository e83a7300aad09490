package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.domain.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that is taken up again is the one that was made. */
class RequestJsonTest {
  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "true, true", "false, false"})
  void what_was_stated_of_the_files_comes_back(boolean hasPeriod, boolean rowsAreDays) {
    Window july = new Window(LocalDate.parse("2025-07-01"), LocalDate.parse("2025-07-31"));
    StatedFacts stated =
        new StatedFacts(hasPeriod ? Optional.of(july) : Optional.empty(), rowsAreDays);
    RunRequest request =
        new RunRequest(
                "import",
                Path.of("/in"),
                Path.of("/out"),
                Path.of("/config"),
                Optional.empty(),
                List.of(Path.of("/in/a.csv")),
                Optional.of("acme"),
                Optional.empty())
            .stating(stated);

    String json = RequestJson.write(request, Map.of());

    assertThat(RequestJson.read(json, Path.of("/out"))).isEqualTo(request);
  }
}
