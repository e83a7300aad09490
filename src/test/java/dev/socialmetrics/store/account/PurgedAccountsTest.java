package dev.socialmetrics.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.file.FileOwnership;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Purged accounts and their files do not come back; other accounts with the same bytes do. */
class PurgedAccountsTest {
  @TempDir Path output;
  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore(output);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private PurgedAccounts purgedAccounts() {
    return new PurgedAccounts(store.database().writing());
  }

  private void purge(String account) {
    store
        .jdbc()
        .update(
            "INSERT OR IGNORE INTO purged_account (account_hash, purged_at) VALUES (?, ?)",
            PurgedAccounts.hash(account),
            Times.second(TestStore.NOW));
  }

  private void purgeFile(String account, String sha256, String owner, String platform) {
    purge(account);
    store
        .jdbc()
        .update(
            "INSERT INTO purged_file (sha256, account_hash, owner_hash, platform)"
                + " VALUES (?, ?, ?, ?)",
            sha256,
            PurgedAccounts.hash(account),
            owner.isEmpty() ? "" : PurgedAccounts.hash(owner),
            platform);
  }

  private static FileOwnership file(String account, String platform) {
    return new FileOwnership(
        Optional.of(account).filter(text -> !text.isEmpty()),
        Optional.of(platform).filter(text -> !text.isEmpty()));
  }

  @Test
  void an_account_is_known_by_the_hash_of_its_id_alone() {
    purge("acme");
    PurgedAccounts purgedAccounts = purgedAccounts();

    assertThat(PurgedAccounts.hash("acme"))
        .isEqualTo("822b33ad87c148a0a20a5ba7cd5ebcaa68d36a18e7aad165554903f52ca82757");
    assertThat(purgedAccounts.isAny()).isTrue();
    assertThat(purgedAccounts.isPurged("acme")).isTrue();
    assertThat(purgedAccounts.isPurged("acme")).isTrue();
    assertThat(purgedAccounts.isPurged("Acme")).isFalse();
    assertThat(purgedAccounts.isPurged("acme2")).isFalse();
    assertThat(PurgedAccounts.hashes(store.database().writing()))
        .containsExactly(PurgedAccounts.hash("acme"));
  }

  @Test
  void where_nothing_was_purged_nothing_is() {
    assertThat(purgedAccounts().isAny()).isFalse();
    assertThat(purgedAccounts().isPurged("acme")).isFalse();
    assertThat(purgedAccounts().isPurgedFile("sha", file("acme", "x"))).isFalse();
    assertThat(purgedAccounts().lift("acme")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "acme, instagram, acme, instagram, true",
    "acme, instagram, acme, tiktok, false",
    "acme, instagram, other, instagram, false",
    "acme, instagram, '', '', true",
    "acme, instagram, acme, '', true",
    "acme, instagram, other, '', false",
    "'', '', other, tiktok, true",
    "acme, '', acme, tiktok, true",
    "'', instagram, other, tiktok, false"
  })
  void the_same_bytes_of_another_owner_are_another_file(
      String owner, String platform, String account, String of, boolean isPurged) {
    purgeFile("acme", "sha", owner, platform);

    assertThat(purgedAccounts().isPurgedFile("sha", file(account, of))).isEqualTo(isPurged);
    assertThat(purgedAccounts().isPurgedFile("another", file(account, of))).isFalse();
  }

  @Test
  void an_account_that_is_lifted_may_come_back_with_its_files_and_no_other() {
    purge("acme");
    purge("other");
    purgeFile("acme", "sha", "acme", "");
    purgeFile("other", "sha", "other", "");

    assertThat(purgedAccounts().lift("acme")).isTrue();

    assertThat(purgedAccounts().isPurged("acme")).isFalse();
    assertThat(purgedAccounts().isPurgedFile("sha", file("acme", "x"))).isFalse();
    assertThat(purgedAccounts().isPurged("other")).isTrue();
    assertThat(purgedAccounts().isPurgedFile("sha", file("other", "x"))).isTrue();
  }

  @Test
  void accounts_of_a_restored_database_that_were_purged_since_are_named() {
    store.load(
        Export.of("a.csv", Kind.DAILY, "2025-10-02T08:00:00Z")
            .row(List.of("b", "instagram", "2025-10-01"), "likes", 1L)
            .row(List.of("a", "instagram", "2025-10-01"), "likes", 1L)
            .row(List.of("c", "instagram", "2025-10-01"), "likes", 1L));
    purge("c");
    List<String> purged = List.of("a", "b", "c", "d").stream().map(PurgedAccounts::hash).toList();

    assertThat(purgedAccounts().comeBack(purged)).containsExactly("a", "b");
    assertThat(purgedAccounts().comeBack(List.of())).isEmpty();
  }
}
