package dev.socialmetrics.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacementTest {
  @Test
  void the_first_folder_is_the_account_and_the_second_the_platform() {
    Placement placement = Placement.of("Acme Corp/TikTok/2025/a.csv");

    assertThat(placement.account()).contains("acme-corp");
    assertThat(placement.platform()).contains("tiktok");
  }

  @Test
  void one_folder_is_the_account() {
    Placement placement = Placement.of("acme/a.csv");

    assertThat(placement.account()).contains("acme");
    assertThat(placement.platform()).isEmpty();
  }

  @Test
  void a_file_without_folders_says_nothing() {
    Placement placement = Placement.of("a.csv");

    assertThat(placement.account()).isEmpty();
    assertThat(placement.platform()).isEmpty();
  }
}
