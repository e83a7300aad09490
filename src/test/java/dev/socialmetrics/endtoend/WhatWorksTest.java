package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works for a channel whose days end more than a year before another's. */
class WhatWorksTest {
  @TempDir Path folder;

  @Test
  void is_of_the_year_up_to_the_channel_s_own_latest_day() {
    Desktop desktop = new Desktop(folder);
    desktop.put("new/instagram/days.csv", "date,followers", "2025-11-01,5");
    desktop.put("old/instagram/days.csv", "date,followers", "2023-11-01,5");
    desktop.put(
        "old/instagram/posts.csv",
        "post_id,posted_at,post_type,reach,likes",
        "p1,2023-10-01T10:00:00Z,video,100,5",
        "p2,2023-10-02T10:00:00Z,video,100,5",
        "p3,2023-10-03T10:00:00Z,video,100,5",
        "p4,2023-10-04T10:00:00Z,video,100,5",
        "p5,2023-10-05T10:00:00Z,video,100,5");
    desktop.metrics("nightly");

    assertThat(page(desktop, "old.html"))
        .contains("mean_engagement_rate")
        .doesNotContain("Post types: none has");
  }

  private static String page(Desktop desktop, String name) {
    try (Stream<Path> all = Files.walk(desktop.folder())) {
      Path page =
          all.filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow();
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
