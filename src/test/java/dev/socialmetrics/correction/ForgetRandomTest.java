package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was imported in whatever order: an import that is taken back leaves no trace. */
class ForgetRandomTest {
  private static final Instant FIRST_RUN = Instant.parse("2025-12-01T02:00:00Z");
  private static final Instant FIRST_EXPORT = Instant.parse("2025-11-20T06:00:00Z");
  private static final int RUNS = 4;
  private static final int MOST_FILES_A_RUN = 4;

  @TempDir Path folder;

  /** A file of some kind and the run that finds it. */
  private record Input(String name, int run, Instant exported, List<String> lines) {}

  private static List<Input> inputs(Random random) {
    List<Input> inputs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      for (int file = 1 + random.nextInt(MOST_FILES_A_RUN); file > 0; file--) {
        String name = "f" + inputs.size() + ".csv";
        Instant exported = FIRST_EXPORT.plus(random.nextInt(8), ChronoUnit.DAYS);
        inputs.add(new Input(name, run, exported, lines(random)));
      }
    }
    return inputs;
  }

  private static List<String> lines(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> rows(random, "date,followers,likes,reach", "2025-11-0", 3);
      case 1 -> rows(random, "post_id,posted_at,likes,comments,views,reach", "p", 4);
      case 2 -> rows(random, "date,male_percentage,female_percentage", "2025-11-0", 2);
      default -> rows(random, "campaign_id,start_date,end_date,cost,revenue,clicks", "c", 3);
    };
  }

  private static List<String> rows(Random random, String columns, String key, int values) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform," + columns));
    TreeSet<String> keys = new TreeSet<>();
    for (int row = 1 + random.nextInt(6); row > 0; row--) {
      keys.add(
          (random.nextInt(3) == 0 ? "b" : "a") + ",instagram," + key + (1 + random.nextInt(3)));
    }
    String between =
        columns.startsWith("post_id")
            ? ",2025-10-01T00:00:00Z"
            : columns.startsWith("campaign_id") ? ",2025-10-01,2025-10-31" : "";
    for (String of : keys) {
      StringBuilder line = new StringBuilder(of).append(between);
      for (int value = 0; value < values; value++) {
        line.append(',')
            .append(random.nextInt(3) == 0 ? "" : String.valueOf(10 + random.nextInt(3)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private Desktop imported(String name, List<Input> inputs) {
    Desktop desktop = new Desktop(folder.resolve(name));
    for (int run = 0; run < RUNS; run++) {
      for (Input input : inputs) {
        if (input.run() == run) {
          desktop.putAt(
              input.exported().toString(), input.name(), input.lines().toArray(String[]::new));
        }
      }
      desktop.at(FIRST_RUN.plus(run, ChronoUnit.HOURS).toString()).metrics("import");
    }
    return desktop.at(FIRST_RUN.plus(RUNS, ChronoUnit.HOURS).toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_database_is_as_if_it_had_never_seen_the_file(long seed) {
    Random random = new Random(seed);
    List<Input> inputs = inputs(random);
    Input forgotten = inputs.get(random.nextInt(inputs.size()));
    Desktop desktop = imported("all", inputs);
    Desktop never =
        imported("without", inputs.stream().filter(input -> !input.equals(forgotten)).toList());
    List<String> before = RememberedRows.of(desktop.tables());

    Outcome dry = desktop.metrics("forget", forgotten.name(), "--dry-run", "--json");
    assertThat(RememberedRows.of(desktop.tables())).isEqualTo(before);
    Outcome done = desktop.metrics("forget", forgotten.name(), "--json");

    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(done.out()).isEqualTo(dry.out().replace("\"dry_run\": true", "\"dry_run\": false"));
    assertThat(RememberedRows.of(desktop.tables()))
        .as("seed %d, without %s", seed, forgotten)
        .isEqualTo(RememberedRows.of(never.tables()));
    assertThat(desktop.metrics("verify").exitCode()).isZero();

    String[] more = lines(random).toArray(String[]::new);
    desktop.putAt("2025-11-24T00:00:00Z", "more.csv", more).metrics("import");
    never.putAt("2025-11-24T00:00:00Z", "more.csv", more).metrics("import");
    assertThat(RememberedRows.of(desktop.tables())).isEqualTo(RememberedRows.of(never.tables()));
  }
}
