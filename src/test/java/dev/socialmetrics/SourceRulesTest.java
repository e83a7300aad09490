package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that only the source text shows. */
class SourceRulesTest {
  private static final Path MAIN = Path.of("src/main/java/dev/socialmetrics");
  private static final Path TESTS = Path.of("src/test/java/dev/socialmetrics");
  private static final int MOST_LINES = 250;

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  private static final Pattern CHUNK = Pattern.compile("\\.(<[^;]*?>)?chunk\\(");
  private static final Pattern FORGIVING =
      Pattern.compile("\\.(faultTolerant|skipPolicy|skipLimit|retryPolicy|retryLimit|retry)\\(");
  private static final Pattern BATCH_SKIP = Pattern.compile("\\.skip\\([^)]*\\.class\\)");
  private static final Pattern NAMES_THE_DATABASE =
      Pattern.compile("\\bFILE_NAME\\b|\\.db(-wal|-shm)?\"|database\\.file\\(\\)");
  private static final Pattern OPENS =
      Pattern.compile(
          "Files\\.(new|read|copy|lines|walk|move|write)|FileChannel\\.open|File(Input|Output)Stream"
              + "|RandomAccessFile|File(Reader|Writer)");

  /** Of several columns: of a result that has only one, it is the first. */
  private static final Pattern READS_BY_POSITION =
      Pattern.compile("\\.get(String|Long|Int|Double|Boolean|Object)\\(([2-9]|[1-9][0-9])\\)");

  private static final Pattern FOR_SPEED = Pattern.compile("(?i)by\\s+position,\\s+for\\s+speed");
  private static final Pattern VAGUE_NAME =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base)\\.java");

  private static Map<Path, String> program;
  private static Map<Path, String> everything;

  @BeforeAll
  static void read() throws IOException {
    program = sources(MAIN);
    everything = new TreeMap<>(program);
    everything.putAll(sources(TESTS));
  }

  @Test
  void a_chunk_is_never_without_a_transaction_manager() {
    List<String> chunks =
        program.values().stream()
            .flatMap(text -> Arrays.stream(text.split(";")))
            .filter(statement -> CHUNK.matcher(statement).find())
            .toList();

    assertThat(chunks)
        .as("chunk-oriented steps")
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(statement).contains(".transactionManager("));
  }

  @Test
  void no_step_skips_or_retries() {
    assertThat(filesOfProgram(text -> FORGIVING.matcher(text).find())).isEmpty();
    assertThat(filesOfProgram(text -> BATCH_SKIP.matcher(text).find())).isEmpty();
  }

  @Test
  void nobody_who_knows_the_databases_file_opens_files() {
    assertThat(
            filesOfProgram(
                text -> NAMES_THE_DATABASE.matcher(text).find() && OPENS.matcher(text).find()))
        .as("closing a stream on the database drops SQLite's locks")
        .isEmpty();
  }

  @Test
  void the_store_reads_columns_by_name_but_where_it_says_that_it_does_not_for_speed() {
    List<Path> byPosition =
        filesOfProgram(text -> READS_BY_POSITION.matcher(text).find()).stream()
            .filter(file -> file.startsWith(MAIN.resolve("store")))
            .toList();

    assertThat(byPosition)
        .as("a column that is added before another one changes what is read by position")
        .isNotEmpty()
        .allSatisfy(file -> assertThat(program.get(file)).containsPattern(FOR_SPEED));
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    for (Path folder : folders(MAIN)) {
      assertThat(folder.resolve("package-info.java")).content().contains("/**");
    }
  }

  @Test
  void no_file_is_longer_than_250_lines() {
    everything.forEach(
        (path, text) ->
            assertThat(text.lines().count())
                .as("lines of " + path)
                .isLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void no_class_has_a_name_that_says_nothing() {
    assertThat(everything.keySet().stream().map(path -> path.getFileName().toString()))
        .noneMatch(name -> VAGUE_NAME.matcher(name).matches());
  }

  @Test
  void two_types_never_share_a_name() {
    Map<String, List<Path>> byName =
        program.keySet().stream()
            .filter(path -> !path.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(path -> path.getFileName().toString()));

    assertThat(byName.values().stream().filter(paths -> paths.size() > 1).flatMap(List::stream))
        .as("name each by what it is, or keep one")
        .isEmpty();
  }

  @Test
  void nothing_is_left_for_later() {
    Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    assertThat(everything)
        .allSatisfy((path, text) -> assertThat(text).as("%s", path).doesNotContainPattern(later));
  }

  private static List<Path> filesOfProgram(Predicate<String> rule) {
    return program.entrySet().stream()
        .filter(file -> rule.test(COMMENT.matcher(file.getValue()).replaceAll("")))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Path, String> sources(Path top) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.filter(file -> file.toString().endsWith(".java")).toList()) {
        texts.put(path, Files.readString(path));
      }
    }
    return texts;
  }

  private static List<Path> folders(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(Files::isDirectory).filter(folder -> !folder.equals(MAIN)).toList();
    }
  }
}
