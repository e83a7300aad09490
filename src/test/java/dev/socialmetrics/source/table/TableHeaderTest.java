package dev.socialmetrics.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableHeaderTest {
  private static final String[] PIECES = {
    "a", "Z", "é", "e\u0301", "I", " ", "  ", "\t", "\u00A0", "\uFEFF", "\u200B", "\n", "1", "_",
    "~", "\u007F"
  };

  private static final TableHeader HEADER = new TableHeader(new String[] {"Élan", "Post ID"});

  @ParameterizedTest
  @CsvSource({
    "Élan, Post ID, true",
    "'E\u0301LAN ', '\uFEFFpost  id', true",
    "Elan, Post ID, false",
    "Élan, 17, false",
    "'', Post ID, false",
    "1, 2, false"
  })
  void a_header_is_repeated_by_the_same_labels_however_they_are_written(
      String first, String second, boolean isRepeated) {
    assertThat(HEADER.isRepeatedBy(new String[] {first, second})).isEqualTo(isRepeated);
  }

  @Test
  void more_or_fewer_cells_repeat_nothing() {
    assertThat(HEADER.isRepeatedBy(new String[] {"Élan"})).isFalse();
    assertThat(HEADER.isRepeatedBy(new String[] {"Élan", "Post ID", ""})).isFalse();
  }

  @Test
  void a_blank_first_label_is_repeated_by_blanks() {
    TableHeader header = new TableHeader(new String[] {"", "Reach"});

    assertThat(header.isRepeatedBy(new String[] {"\u00A0", "reach"})).isTrue();
    assertThat(header.isRepeatedBy(new String[] {"7", "reach"})).isFalse();
  }

  /** The quick ways of {@link Labels} say what the slow one says. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void labels_are_made_alike_whatever_is_in_them(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder label = new StringBuilder();
      random
          .ints(random.nextInt(7), 0, PIECES.length)
          .forEach(piece -> label.append(PIECES[piece]));
      assertThat(Labels.normalise(label.toString())).isEqualTo(slowly(label.toString()));
    }
  }

  private static String slowly(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFC)
        .replaceAll("[\uFEFF\u00AD\u200B-\u200D]", "")
        .replaceAll("[\t\u00A0\u202F\u2007]", " ")
        .strip()
        .replaceAll(" {2,}", " ")
        .toLowerCase(Locale.ROOT);
  }
}
