package dev.socialmetrics.format.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of exports in {@code config/words/}, beside those that come with the program. */
class OwnWordsTest {
  private static final Path DOCUMENT = Path.of("src/docs/formats.md");
  private static final String HEAD =
      "language: Thai\nexports:\n  meta:\n    sources: {a: own downloads}\n    words:\n";
  private static final String POSTS =
      "SELECT post_id, views, likes FROM content_performance ORDER BY 1";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private void words(String language, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("config/words")).resolve(language + ".yml"), text);
  }

  /** The block behind a line of the document that names a file. */
  private static String documented(String name) throws IOException {
    Matcher block =
        Pattern.compile("`" + Pattern.quote(name) + "`.*?```[a-z]+\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCUMENT));
    assertThat(block.find()).as(name).isTrue();
    return block.group(1);
  }

  @Test
  void the_example_of_the_document_is_read_with_its_words_and_not_without() throws IOException {
    desktop.put("acme/instagram/posts.csv", documented("posts.csv").split("\n"));
    assertThat(desktop.metrics("import").exitCode()).isEqualTo(3);

    words("th", documented("config/words/th.yml"));
    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(POSTS)).containsExactly("17900000000000001|1200|31");
    assertThat(desktop.tables().one("SELECT format FROM import_file WHERE outcome = 'LOADED'"))
        .isEqualTo("instagram-content");
    assertThat(desktop.metrics("formats", "instagram-content").out()).contains(" th");
  }

  @Test
  void a_word_that_a_shipped_language_lacks_is_added_to_it() throws IOException {
    String swedish =
        "Publicerings-id,Konto-id,Kontots användarnamn,Publiceringstid,Datum,Visningar,Hjärtan";
    String row = "17900000000000001,17841,acme,07/04/2025 23:30,Livstid,1200,31";
    desktop.put("acme/instagram/posts.csv", swedish, row);
    words(
        "sv",
        "language: Swedish\nexports:\n  meta:\n    sources: {a: own downloads}\n    words:\n"
            + "      Likes: {a: Hjärtan}\n");

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(POSTS)).containsExactly("17900000000000001|1200|31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "      Likes: {b: ถูกใจ} | th.yml:6: ",
        "      Hearts: {a: ถูกใจ} | th.yml:6: Hearts: no format of meta has this text",
        "      Likes: {a: Views} | th.yml:6: Likes: found \"views\", which fills likes and views",
        "      Likes: {a: Visningar} | th.yml:6: Likes: found \"visningar\", which fills",
      })
  void a_word_that_cannot_be_right_is_refused_with_its_line(String line, String message)
      throws IOException {
    words("th", HEAD + "      " + line + "\n");

    Outcome outcome = desktop.metrics("formats");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("config/words/" + message);
  }

  @Test
  void nothing_but_exports_is_added_and_of_families_and_languages_that_there_are()
      throws IOException {
    words("th", "language: Thai\ntotals: [ทั้งหมด]\nexports: {}\n");
    assertThat(desktop.metrics("formats").err()).contains("th.yml:2: unknown key totals");
    words("th", "language: Thai\n");
    assertThat(desktop.metrics("formats").err()).contains("the key exports is missing");
    words("th", HEAD.replace("meta:", "metta:") + "      Likes: {a: ถูกใจ}\n");
    assertThat(desktop.metrics("formats").err())
        .contains("th.yml:4: metta: found no format of it, expected one of google-ads, ");
    Files.delete(folder.resolve("config/words/th.yml"));
    words("en", HEAD + "      Likes: {a: Hearts}\n");
    assertThat(desktop.metrics("formats").err()).contains("en.yml: found the name en, expected");
    Files.delete(folder.resolve("config/words/en.yml"));
    words(
        "sv",
        HEAD.replace("    sources", "    numbers: comma\n    sources") + "      Likes: {a: x}\n");
    assertThat(desktop.metrics("formats").err())
        .contains("sv.yml:4: numbers: found another way to write numbers");
  }
}
