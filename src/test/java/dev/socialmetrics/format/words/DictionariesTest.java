package dev.socialmetrics.format.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.format.description.DescriptionRefused;
import dev.socialmetrics.format.description.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionariesTest {
  private static final Path FOLDER = Path.of("src/main/resources/words");

  @Test
  void the_list_names_every_dictionary() throws IOException {
    List<String> listed =
        YamlMap.read("languages.yml", Files.readString(FOLDER.resolve("languages.yml")))
            .words("languages");
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yml", "")))
          .filteredOn(name -> !name.equals("languages"))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "pt", "it", "nl", "sv"})
  void a_language_of_exports_has_words_for_each_topic(String language) throws IOException {
    Dictionary dictionary =
        DictionaryReader.read(language, Files.readString(FOLDER.resolve(language + ".yml")));

    assertThat(Topic.values())
        .allSatisfy(
            topic -> assertThat(dictionary.words().get(topic)).as(topic.key()).isNotEmpty());
  }

  @Test
  void a_word_is_of_its_topic_in_whatever_language() {
    assertThat(Words.shipped().of(Topic.BREAKDOWNS))
        .contains("device", "gerät", "appareil", "dispositivo", "apparaat", "enhet");
    assertThat(Words.shipped().of(Topic.TOTALS)).contains("total", "summe", "総計", "итого");
    assertThat(Words.shipped().months("vi")).containsEntry("tháng mười hai", 12);
    assertThat(Words.shipped().months("xx")).isEmpty();
    assertThat(Arrays.stream(Topic.values()).map(Topic::key)).contains("ad-sets");
  }

  @Test
  void labels_of_exports_are_of_the_topics_of_their_english_words() {
    assertThat(Words.shipped().of(Topic.PARTS)).contains("検索語句", "키워드");
    assertThat(Words.shipped().of(Topic.AD_SETS)).contains("reklam seti adı", "광고그룹");
    assertThat(Words.shipped().of(Topic.ADS)).contains("nazwa reklamy").doesNotContain("検索語句");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "totals: [total]           | the key language is missing",
        "language: X;totals: [Sum] | words/xx.yml:2: totals: found \"Sum\", expected \"sum\"",
        "language: X;posts: [a-b]  | words/xx.yml:2: posts: found \"a-b\", expected \"a b\"",
        "language: X;ads: [a, b, a]| words/xx.yml:2: ads: found \"a\" twice",
        "language: X;total: [sum]  | words/xx.yml:2: unknown key total. Did you mean totals?",
        "language: X;months: {13: x} | 13: found no month",
        "language: X;months: {1: x, 2: [y, x]} | 2: found \"x\" in two months",
        "language: [               | not readable as YAML"
      })
  void a_broken_one_is_refused_with_its_line(String text, String message) {
    assertThatThrownBy(() -> DictionaryReader.read("xx", text.replace(';', '\n')))
        .isInstanceOf(DescriptionRefused.class)
        .hasMessageContaining(message);
  }
}
