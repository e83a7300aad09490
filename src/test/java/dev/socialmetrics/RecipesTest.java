package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What CONTRIBUTING.md says under "How to add …" is true: src/bench/recipes.sh proves it with the
 * patches of src/test/recipes. Here one is proved whole, and of all that they apply and touch what
 * they may.
 */
class RecipesTest {
  private static final Path PATCHES = Path.of("src/test/recipes");
  private static final Pattern PROMISED = Pattern.compile("(?m)^\\*\\*An? ([a-z ]+)\\.\\*\\* ");
  private static final int MOST_SECONDS = 600;

  @TempDir Path folder;

  /** What a command printed, and how it ended. */
  private record Said(String text, int exitCode) {}

  @BeforeEach
  void need_git_and_bash_and_are_skipped_without() throws Exception {
    assumeTrue(
        Stream.of("/bin/bash", "/usr/bin/bash").map(Path::of).anyMatch(Files::isExecutable),
        "no bash");
    assumeTrue(
        run(Map.of(), "bash", "-c", "git rev-parse --is-inside-work-tree").exitCode() == 0,
        "no git, or no checkout of it");
  }

  private Said run(Map<String, String> environment, String... command) throws Exception {
    Path log = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    return new Said(Files.readString(log), process.exitValue());
  }

  private Said check(Path patches, String recipe) throws Exception {
    return run(
        Map.of("RECIPES", patches.toString()), "bash", "src/bench/recipes.sh", "--check", recipe);
  }

  private Said checkChanged(String recipe, String from, String to) throws Exception {
    String patch = Files.readString(PATCHES.resolve(recipe + ".patch"));
    assertThat(patch).contains(from);
    Files.writeString(folder.resolve(recipe + ".patch"), patch.replace(from, to));
    return check(folder, recipe);
  }

  private static List<String> promised() throws IOException {
    String text = Files.readString(Path.of("CONTRIBUTING.md"));
    return PROMISED
        .matcher(text.substring(text.indexOf("## How to add")))
        .results()
        .map(found -> found.group(1).replace(' ', '-'))
        .toList();
  }

  @Test
  void every_recipe_of_contributing_has_a_patch_and_every_patch_a_recipe() throws IOException {
    try (Stream<Path> patches = Files.list(PATCHES)) {
      assertThat(patches.map(patch -> patch.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              promised().stream().map(name -> name + ".patch").toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> a_patch_applies_and_touches_only_what_its_recipe_names() throws IOException {
    return promised().stream()
        .map(
            recipe ->
                DynamicTest.dynamicTest(
                    recipe,
                    () ->
                        assertThat(check(PATCHES, recipe).text())
                            .as("write it anew: src/bench/recipes.sh says what it is for")
                            .startsWith(recipe + ": ok, ")));
  }

  @Test
  void a_file_that_the_recipe_does_not_name_is_refused() throws Exception {
    Said said = checkChanged("figure", "src/docs/metrics.md", "src/docs/tables.md");

    assertThat(said.text())
        .startsWith(
            "figure: it needs src/docs/tables.md, which the recipe in CONTRIBUTING.md does not name,"
                + " 2 files, ");
    assertThat(said.exitCode()).isEqualTo(1);
  }

  @Test
  void a_second_file_of_a_folder_is_refused() throws Exception {
    Said said =
        checkChanged(
            "report",
            "src/main/java/dev/socialmetrics/report/ReportNames.java",
            "src/main/java/dev/socialmetrics/report/table/RowView.java");

    assertThat(said.text())
        .startsWith(
            "report: it needs more than one file of src/main/java/dev/socialmetrics/report/table, ");
    assertThat(said.exitCode()).isEqualTo(1);
  }

  @Test
  void a_patch_that_does_not_apply_is_refused() throws Exception {
    Said said = checkChanged("platform", "-platforms: []", "-platforms: [none]");

    assertThat(said.text())
        .startsWith(
            "platform: the patch does not apply: error: patch failed: config/application.yml:");
    assertThat(said.exitCode()).isEqualTo(1);
  }

  @Test
  void a_recipe_without_a_patch_is_refused() throws Exception {
    Said said = check(PATCHES, "planet");

    assertThat(said.text()).startsWith("planet: there is no ");
    assertThat(said.exitCode()).isEqualTo(1);
  }

  /** Builds of a copy of this checkout what the patch changes, and runs the tests of the list. */
  @Test
  void a_figure_needs_one_entry_of_the_list_and_its_row_in_the_document() throws Exception {
    Path results = folder.resolve("results.csv");
    Map<String, String> environment =
        Map.of(
            "RESULTS", results.toString(),
            "REPOSITORY", System.getProperty("localRepository", ""),
            "BUILT", Path.of("target").toAbsolutePath().toString());

    Said said = run(environment, "bash", "src/bench/recipes.sh", "figure");

    assertThat(said.text()).startsWith("figure: ok, 2 files, ");
    assertThat(said.exitCode()).isZero();
    assertThat(Files.readAllLines(results))
        .hasSize(2)
        .last()
        .asString()
        .matches("20[0-9-]{8},[0-9a-f]{12},figure,2,[0-9]+,yes");
  }
}
