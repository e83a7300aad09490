package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTypeTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "IG image, image",
    "ig image, image",
    "IG-bild, image",
    "Bild, image",
    "Photos, image",
    "photo, image",
    "GraphImage, image",
    "XDTGraphImage, image",
    "IG carousel, carousel",
    "CAROUSEL_ALBUM, carousel",
    "GraphSidecar, carousel",
    "Album, carousel",
    "IG reel, reel",
    "Reels, reel",
    "clips, reel",
    "Videos, video",
    "Vídeo, video",
    "GraphVideo, video",
    "IGTV, video",
    "Shorts, short",
    "IG story, story",
    "Stories, story",
    "Live video, live",
    "Status update, text",
    "Links, link",
    "image, image",
  })
  void an_exports_word_is_a_word_of_the_vocabulary(String exported, String word) {
    assertThat(PostType.of(exported).map(PostType::word)).contains(word);
    assertThat(PostType.WORDS).contains(word);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"Organic, organic", "' IG  thing ', ig  thing", "graph, graph", "IG, ig"})
  void an_unknown_word_stays_as_it_is_in_lower_case(String exported, String word) {
    assertThat(PostType.of(exported).map(PostType::word)).contains(word);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void no_word_is_no_type(String exported) {
    assertThat(PostType.of(exported)).isEmpty();
    assertThat(PostType.matches("image", exported)).isFalse();
  }

  @Test
  void the_vocabulary_asks_for_all_spellings_and_an_exports_word_for_itself() {
    assertThat(PostType.matches("image", "Photos")).isTrue();
    assertThat(PostType.matches("IMAGE", "IG image")).isTrue();
    assertThat(PostType.matches("photos", "Photos")).isTrue();
    assertThat(PostType.matches("photos", "IG image")).isFalse();
    assertThat(PostType.matches("reel", "video")).isFalse();
  }

  @Test
  void each_word_of_the_vocabulary_means_itself_and_is_lower_case() {
    assertThat(PostType.WORDS)
        .allSatisfy(
            word -> {
              assertThat(PostType.of(word)).contains(new PostType(word));
              assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT));
            });
  }
}
