package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text whose encoding was mistaken. */
class DamagedTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, false",
    "A, false",
    "\u00c1, false",
    "\u00c2, true",
    "\u00f0, true",
    "\u00f1, false",
    "\ufffd, true",
    "\ufffe, false"
  })
  void few_characters_may_begin_damage(char c, boolean may) {
    assertThat(DamagedText.mayBegin(c)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CafÃ©|\"Café\" for \"CafÃ©\"",
        "the CafÃ© noir|\"Café\" for \"CafÃ©\"",
        "â‚¬5|\"€5\" for \"â‚¬5\"",
        "ÎµÎ»|\"ελ\" for \"ÎµÎ»\"",
        "×©×œ|\"של\" for \"×©×œ\"",
        "Ù…Ø±|\"مر\" for \"Ù…Ø±\"",
        "à¤¹à¤¿|\"हि\" for \"à¤¹à¤¿\"",
        "ðŸ˜€ ok|\"😀\" for \"ðŸ˜€\"",
        "xÄ‡|\"xć\" for \"xÄ‡\"",
        "Ä‡|none",
        "Ã©, éa|none",
        "Ã|none",
        "Ã€ñ|none",
        "ñÃ©|none",
        "Ã a|none",
        "Èa|none",
        "Ç\u0081|none",
        "ì—|none"
      })
  void a_text_is_damaged_where_all_its_characters_are_bytes_of_utf_8(String text, String meant) {
    assertThat(DamagedText.meant(text).orElse("none")).isEqualTo(meant);
  }

  @Test
  void of_a_long_word_40_characters_are_shown() {
    String word = "a".repeat(50) + "Ã©" + "b".repeat(50);

    String shown = DamagedText.meant(word).orElseThrow();

    assertThat(shown).isEqualTo('"' + "a".repeat(40) + "\" for \"" + "a".repeat(40) + '"');
  }

  @Test
  void a_word_that_was_cut_within_a_character_ends_with_points() {
    assertThat(DamagedText.meant("cafÃ©â‚")).contains("\"café…\" for \"cafÃ©â‚\"");
    assertThat(DamagedText.hasLost("a\ufffdb")).isTrue();
    assertThat(DamagedText.hasLost("\ufffd")).isTrue();
    assertThat(DamagedText.hasLost("ab")).isFalse();
  }
}
