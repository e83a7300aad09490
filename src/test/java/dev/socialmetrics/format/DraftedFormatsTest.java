package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.format.description.FormatDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of files whose description is taken away, compared with that description. */
class DraftedFormatsTest {
  private static final Path CASES = Path.of("src/test/resources/formats");
  private static final Path FIGURES = Path.of("src/bench/drafts.csv");
  private static final String HEADER = "format,described,right,certain,wrong,files,same_rows";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double LEAST = 0.8;

  /** Those whose rows need nothing that a draft has no key for. */
  private static final List<String> PLAIN =
      List.of(
          "threads-content",
          "twitter-daily-activity",
          "twitter-tweet-activity",
          "x-account-overview");

  @TempDir static Path folder;
  private static List<FormatDescription> all;
  private static List<DraftScore> scores;

  @BeforeAll
  static void draftEveryLookAlike() throws IOException {
    all = ShippedFormats.listAll();
    scores = new ArrayList<>();
    for (String name : all.stream().map(FormatDescription::name).distinct().toList()) {
      if (!name.startsWith("canonical")) {
        scores.add(score(name));
      }
    }
  }

  private static DraftScore score(String name) throws IOException {
    DraftTrial trial = new DraftTrial(all, name);
    Path texts = CASES.resolve(name);
    JsonNode expected = JSON.readTree(Files.readString(texts.resolve("expected.json")));
    Instant modified = Instant.parse(expected.path("modified").asString("2026-08-01T00:00:00Z"));
    for (Map.Entry<String, JsonNode> file : expected.get("files").properties()) {
      Path made = ExpectedFile.make(texts, file.getKey(), file.getValue(), folder.resolve(name));
      trial.take(made, file.getKey());
      JsonNode rows = file.getValue().get("gives").path("rows");
      if (!rows.isEmpty()) {
        trial.read(
            made, file.getKey(), modified, ExpectedFile.accounts(expected.path("accounts")), rows);
      }
    }
    return trial.score;
  }

  private static List<String> missed(Stream<DraftScore> some) {
    return some.flatMap(score -> score.missed.stream()).toList();
  }

  @Test
  void the_figures_are_those_that_are_kept() throws IOException {
    String found =
        HEADER + "\n" + scores.stream().map(each -> each + "\n").collect(Collectors.joining());

    assertThat(found).as("write them anew into " + FIGURES).isEqualTo(Files.readString(FIGURES));
  }

  @Test
  void four_of_five_columns_are_the_first_that_is_suggested() {
    int described = scores.stream().mapToInt(score -> score.described).sum();
    int right = scores.stream().mapToInt(score -> score.right).sum();

    assertThat((double) right / described)
        .as("missed: " + missed(scores.stream()))
        .isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void what_is_not_left_to_decide_is_never_wrong() {
    assertThat(scores.stream().mapToInt(score -> score.certain).sum()).isPositive();
    assertThat(scores.stream().flatMap(score -> score.wrong.stream())).isEmpty();
  }

  @Test
  void a_draft_that_is_decided_reads_the_rows_of_plain_exports() {
    List<DraftScore> plain = scores.stream().filter(score -> PLAIN.contains(score.name())).toList();

    assertThat(plain)
        .hasSameSizeAs(PLAIN)
        .allSatisfy(
            score -> assertThat(score.same).as(score.missed.toString()).isEqualTo(score.files));
  }

  @Test
  void drafts_of_real_exports_are_as_good_where_these_are_at_hand() throws IOException {
    Map<String, DraftTrial> trials = new TreeMap<>();
    try (Stream<Path> files = Files.list(CASES.resolve("real-expected"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        JsonNode said = JSON.readTree(Files.readString(file));
        Path export =
            Path.of(System.getProperty("exports.folder", "../shared/exports/files"))
                .resolve(said.get("file").asString());
        Optional<String> name =
            Optional.ofNullable(said.get("format"))
                .map(JsonNode::asString)
                .filter(format -> !format.startsWith("canonical") && Files.exists(export));
        if (name.isPresent()) {
          trials
              .computeIfAbsent(name.get(), first -> new DraftTrial(all, first))
              .take(export, said.path("at").asString("acme") + "/" + export.getFileName());
        }
      }
    }
    assumeTrue(!trials.isEmpty(), "no real exports are at hand");
    List<DraftScore> real = trials.values().stream().map(trial -> trial.score).toList();
    int described = real.stream().mapToInt(score -> score.described).sum();
    int right = real.stream().mapToInt(score -> score.right).sum();

    assertThat(real.stream().flatMap(score -> score.wrong.stream())).isEmpty();
    assertThat((double) right / described)
        .as(right + " of " + described + ", missed: " + missed(real.stream()))
        .isGreaterThanOrEqualTo(LEAST);
  }
}
