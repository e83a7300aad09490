package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account on a platform, and the names of both. */
class ChannelTest {
  @Test
  void is_ordered_by_account_then_by_platform_both_as_text() {
    assertThat(
            Stream.of(
                    Channel.of("b", "facebook"),
                    Channel.of("9", "tiktok"),
                    Channel.of("a", "youtube"),
                    Channel.of("10", "tiktok"),
                    Channel.of("a", "instagram"))
                .sorted()
                .map(Channel::toString))
        .containsExactly(
            "10 on tiktok", "9 on tiktok", "a on instagram", "a on youtube", "b on facebook");
  }

  @Test
  void shows_the_texts_it_was_made_of() {
    Channel channel = Channel.of("Acme 1", "x-2");

    assertThat(channel.accountId()).isEqualTo("Acme 1");
    assertThat(channel.platformKey()).isEqualTo("x-2");
    assertThat(channel).hasToString("Acme 1 on x-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "x_y-z", "a234567890123456789012345678901234567890"})
  void a_platforms_key_is_of_plain_lower_case_signs(String key) {
    assertThat(new Platform(key)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Instagram",
        "_a",
        "-a",
        "a b",
        "ä",
        "a/b",
        "..",
        "a23456789012345678901234567890123456789012"
      })
  void any_other_key_is_refused(String key) {
    assertThatThrownBy(() -> new Platform(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a platform key has 1 to 40 of a-z 0-9 _ -, was \"" + key + "\"");
  }

  @Test
  void an_id_is_the_same_however_its_accents_are_written() {
    assertThat(new AccountId("cafe\u0301")).isEqualTo(new AccountId("caf\u00e9"));
    assertThat(NormalText.of("plain")).isSameAs("plain");
  }

  @Test
  void an_id_has_1_to_200_characters_after_its_accents_were_joined() {
    assertThat(new AccountId("e\u0301".repeat(200)).value()).hasSize(200);
    assertThat(new AccountId("x".repeat(200)).value()).hasSize(200);
    for (String wrong : new String[] {"", "  ", "x".repeat(201)}) {
      assertThatThrownBy(() -> new AccountId(wrong))
          .hasMessage("an account id has 1 to 200 characters");
    }
  }
}
