package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.description.ExportLanguage;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.words.TwoMeanings;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.source.table.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the dictionaries and the layouts that are read with them. */
class WordsOfFormatsTest {
  private static final Path FORMATS = Path.of("src/main/resources/formats");

  private final List<FormatDescription> formats = ShippedFormats.listAll();

  /** A label that fills two columns in one language would be a guess. */
  @Test
  void no_label_of_a_table_fills_two_columns_in_any_language() {
    assertThat(formats).flatExtracting(TwoMeanings::of).isEmpty();
  }

  /** A word that no layout asks for would be believed to be read. */
  @Test
  void each_word_translates_a_text_of_a_format_of_its_family() {
    Map<String, String> texts =
        formats.stream()
            .filter(format -> format.words().isPresent())
            .collect(
                Collectors.groupingBy(
                    format -> format.words().orElseThrow(),
                    Collectors.mapping(WordsOfFormatsTest::text, Collectors.joining())));
    List<String> dead = new ArrayList<>();
    texts.forEach(
        (family, text) -> {
          for (ExportLanguage language : Words.shipped().of(family)) {
            new TreeSet<>(language.words().keySet())
                .stream()
                    .filter(word -> !text.contains(word))
                    .forEach(word -> dead.add(language.code() + " " + family + ": " + word));
          }
        });
    assertThat(dead).isEmpty();
  }

  private static String text(FormatDescription format) {
    try {
      return Labels.normalise(Files.readString(FORMATS.resolve(format.name() + ".yml")))
          .replace("\\\"", "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void each_shipped_format_of_a_platform_says_of_which_years_and_how_it_is_known() {
    assertThat(formats)
        .filteredOn(format -> !format.isCanonical() && format.seen().isEmpty())
        .extracting(FormatDescription::name)
        .isEmpty();
  }
}
