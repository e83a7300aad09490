package dev.socialmetrics.desktop;

import static org.assertj.core.api.Assertions.assertThat;

/** What a test asks of a file that must be refused whole. */
public final class RefusedFile {
  private RefusedFile() {}

  /** Imports it: nothing of it is stored, and the message has these words. */
  public static void refuses(Desktop desktop, String... words) {
    Outcome imported = desktop.metrics("import");

    assertThat(imported.exitCode()).as(imported.all()).isEqualTo(3);
    assertThat(imported.all()).contains(words);
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("0");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("0");
  }
}
