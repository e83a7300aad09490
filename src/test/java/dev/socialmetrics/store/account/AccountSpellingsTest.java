package dev.socialmetrics.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of former versions, in the spelling that new rows have. */
class AccountSpellingsTest {
  @TempDir Path output;
  private TestStore store;
  private AccountSpellings spellings;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    spellings = new AccountSpellings(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Accounts accounts(String... ids) {
    return new Accounts(
        List.of(ids).stream()
            .map(
                id ->
                    new Account(
                        new AccountId(id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .toList(),
        ZoneOffset.UTC,
        "EUR");
  }

  private void load(String account, String day) {
    store.load(
        Export.of(account + day, Kind.DAILY, "2025-10-02T08:00:00Z")
            .row(List.of(account, "instagram", day), "likes", 1L));
  }

  private List<String> days() {
    return store.lines("SELECT account_id, date FROM social_media_daily_metrics ORDER BY date");
  }

  private List<String> stored() {
    return store.lines("SELECT account_id FROM account ORDER BY account_id");
  }

  @Test
  void an_account_is_stored_as_it_is_configured() {
    load("ACME", "2025-10-01");
    load("other", "2025-10-02");

    assertThat(spellings.listTwice(accounts("Acme", "other"))).isEmpty();
    spellings.settle(accounts("Acme", "other"));

    assertThat(days()).containsExactly("Acme|2025-10-01", "other|2025-10-02");
    assertThat(stored()).containsExactly("Acme", "other");
  }

  @Test
  void an_account_that_is_stored_in_both_keeps_both() {
    load("ACME", "2025-10-01");
    load("Acme", "2025-10-02");

    spellings.settle(accounts("Acme"));

    assertThat(days()).containsExactly("ACME|2025-10-01", "Acme|2025-10-02");
    assertThat(spellings.listTwice(accounts("Acme")))
        .containsOnlyKeys("ACME")
        .containsValue("Acme");
  }

  @Test
  void a_configured_account_without_data_takes_the_rows_of_the_other_spelling() {
    load("ACME", "2025-10-01");
    new AccountRows(store.database().writing())
        .putConfigured(accounts("Acme").listAll(), TestStore.NOW);

    spellings.settle(accounts("Acme"));

    assertThat(days()).containsExactly("Acme|2025-10-01");
    assertThat(stored()).containsExactly("Acme");
    assertThat(store.lines("SELECT account_id, origin FROM account"))
        .containsExactly("Acme|configured");
  }

  @Test
  void settling_again_changes_nothing() {
    load("ACME", "2025-10-01");
    spellings.settle(accounts("Acme"));

    spellings.settle(accounts("Acme"));

    assertThat(days()).containsExactly("Acme|2025-10-01");
  }
}
