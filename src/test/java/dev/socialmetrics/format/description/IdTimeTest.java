package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdTimeTest {
  private static String day(IdTime time, String id) {
    return time.of(id).map(Instant::toString).map(text -> text.substring(0, 10)).orElse("none");
  }

  @Test
  void each_platform_s_ids_carry_their_time() {
    assertThat(day(IdTime.X, "1212092628029698048")).isEqualTo("2019-12-31");
    assertThat(day(IdTime.LINKEDIN, "7049234123456789012")).isEqualTo("2023-04-05");
    assertThat(day(IdTime.TIKTOK, "7301234567890123456")).isEqualTo("2023-11-14");
    assertThat(day(IdTime.INSTAGRAM, "B6uwAoDHbPz")).isEqualTo("2019-12-31");
  }

  @Test
  void what_is_no_such_id_or_older_than_their_times_has_none() {
    assertThat(day(IdTime.X, "20")).isEqualTo("none");
    assertThat(day(IdTime.X, "99999999999999999999")).isEqualTo("none");
    assertThat(day(IdTime.LINKEDIN, "6123456789")).isEqualTo("none");
    assertThat(day(IdTime.TIKTOK, "video")).isEqualTo("none");
    assertThat(day(IdTime.INSTAGRAM, "short")).isEqualTo("none");
    assertThat(day(IdTime.INSTAGRAM, "B6uwAo!HbPz")).isEqualTo("none");
  }
}
