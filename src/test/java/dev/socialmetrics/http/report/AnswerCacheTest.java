package dev.socialmetrics.http.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.http.answer.Entity;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private static Entity of(int bytes) {
    return Entity.of("text/plain", "x".repeat(bytes));
  }

  @Test
  void answers_are_kept_as_long_as_memory_allows_the_latest_asked_for_longest() {
    AnswerCache cache = new AnswerCache(80);
    for (int answer = 0; answer < 8; answer++) {
      cache.put("answer " + answer, of(10));
    }
    cache.find("answer 0");
    cache.put("answer 8", of(10));

    assertThat(cache.find("answer 0")).isPresent();
    assertThat(cache.find("answer 1")).isEmpty();
    assertThat(cache.find("answer 8")).isPresent();
  }

  @Test
  void a_large_answer_does_not_push_all_others_out() {
    AnswerCache cache = new AnswerCache(80);
    cache.put("small", of(10));
    cache.put("large", of(11));

    assertThat(cache.find("large")).isEmpty();
    assertThat(cache.find("small")).isPresent();
  }

  @Test
  void without_memory_nothing_is_kept() {
    AnswerCache cache = new AnswerCache(0);
    cache.put("answer", of(1));

    assertThat(cache.find("answer")).isEmpty();
  }
}
