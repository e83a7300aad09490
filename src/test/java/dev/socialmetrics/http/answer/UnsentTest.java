package dev.socialmetrics.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsentTest {
  private final Unsent unsent = new Unsent(100_000);

  private static Body body(byte[] bytes) {
    return new BytesBody(bytes);
  }

  @Test
  void large_answers_have_room_up_to_the_limit_and_again_when_one_is_sent() {
    Body first = body(new byte[60_000]);

    assertThat(unsent.take(first)).isTrue();
    assertThat(unsent.take(body(new byte[60_000]))).isFalse();
    unsent.release(first);
    assertThat(unsent.take(body(new byte[60_000]))).isTrue();
  }

  @Test
  void an_answer_that_is_kept_for_all_counts_once_until_the_last_has_it() {
    byte[] kept = new byte[60_000];

    assertThat(unsent.take(body(kept))).isTrue();
    assertThat(unsent.take(body(kept))).isTrue();
    unsent.release(body(kept));
    assertThat(unsent.take(body(new byte[60_000]))).isFalse();
    unsent.release(body(kept));
    assertThat(unsent.take(body(new byte[60_000]))).isTrue();
  }

  @Test
  void small_answers_always_have_room() {
    assertThat(unsent.take(body(new byte[100_000]))).isTrue();
    Body small = body(new byte[32_768]);

    assertThat(unsent.take(small)).isTrue();
    unsent.release(small);
    assertThat(unsent.take(body(new byte[32_769]))).isFalse();
  }
}
