package dev.socialmetrics.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderOwnerTest {
  @Test
  void the_first_folder_is_the_account_and_the_second_the_platform() {
    FolderOwner placement = FolderOwner.of("Acme Corp/TikTok/2025/a.csv");

    assertThat(placement.account()).contains("acme-corp");
    assertThat(placement.platform()).contains("tiktok");
  }

  @Test
  void one_folder_is_the_account() {
    FolderOwner placement = FolderOwner.of("acme/a.csv");

    assertThat(placement.account()).contains("acme");
    assertThat(placement.platform()).isEmpty();
  }

  @Test
  void a_file_without_folders_says_nothing() {
    FolderOwner placement = FolderOwner.of("a.csv");

    assertThat(placement.account()).isEmpty();
    assertThat(placement.platform()).isEmpty();
  }
}
