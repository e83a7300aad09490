package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptOptionsTest {
  @Test
  void secrets_are_not_kept_with_a_run() {
    Map<String, String> kept =
        EffectiveSettings.withoutSecrets(
            Map.of(
                "import.readers", "1",
                "mail.password", "hunter2",
                "hook.url", "https://example.org/t0ken",
                "hook.secret", "hunter2"));

    assertThat(kept).containsExactly(Map.entry("import.readers", "1"));
  }
}
