package dev.socialmetrics.format.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.socialmetrics.format.description.DescriptionRefused;
import dev.socialmetrics.format.description.ExportLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportWordsReaderTest {
  private static final String HEAD = "language: German\nexports:\n  shop:\n";

  private static ExportLanguage shop(String family) {
    return DictionaryReader.read("de", HEAD + family).exports().get("shop");
  }

  @Test
  void words_numbers_and_days_of_a_family_are_read() {
    ExportLanguage shop =
        shop(
            """
                numbers: comma
                dates: {M/d/yyyy: [d.M.yyyy, d. MMM yyyy]}
                sources: {a: a real file, b: an importer}
                words:
                  Post ID: {a: Beitrags-ID, b: [Kennung]}
                  Likes: {b: Gefällt mir}
            """);

    assertThat(shop.code()).isEqualTo("de");
    assertThat(shop.decimalComma()).isTrue();
    assertThat(shop.dates()).containsEntry("M/d/yyyy", List.of("d.M.yyyy", "d. MMM yyyy"));
    assertThat(shop.words())
        .containsEntry("post id", List.of("Beitrags-ID", "Kennung"))
        .containsEntry("likes", List.of("Gefällt mir"));
  }

  @Test
  void a_dictionary_need_not_know_exports() {
    assertThat(DictionaryReader.read("de", "language: German").exports()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words: {Likes: {a: Gilla}} | de.yml:4: sources: expected where words are from",
        "sources: {a: x, b: y}; words: {Likes: {a: Gilla}} | sources: no word names b",
        "sources: {a: x}; words: {Likes: {c: Gilla}} | c: expected one of the sources a",
        "sources: {a: x}; words: {Likes: {a: Gilla}, LIKES: {a: x}} | found it twice",
        "sources: {a: x}; words: {Likes: {a: Gilla}}; numbers: both | expected one of comma, point",
        "sources: {a: x}; words: {Likes: {a: Gilla}}; dates: {d: [q]} | found \"q\", expected a pattern",
        "sources: {a: x}; words: {Likes: {a: Gilla}}; days: x | unknown key days"
      })
  void a_word_without_a_source_and_what_means_nothing_is_refused(String family, String said) {
    String yaml = "    " + family.replace("; ", "\n    ");

    DescriptionRefused refused = assertThrows(DescriptionRefused.class, () -> shop(yaml));

    assertThat(refused).hasMessageContaining(said);
  }
}
