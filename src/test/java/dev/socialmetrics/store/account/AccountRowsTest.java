package dev.socialmetrics.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountRowsTest {
  private static final String ROWS =
      "SELECT account_id, name, origin, first_seen_at FROM account ORDER BY account_id";
  private static final String SEEN = "2025-11-01T03:00:00Z";

  @TempDir Path output;
  private TestStore store;
  private AccountRows accounts;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    accounts = new AccountRows(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Account account(String id, String name) {
    return new Account(
        new AccountId(id),
        Optional.ofNullable(name),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private void load(String... ids) {
    Export export = Export.of(String.join("-", ids), Kind.DAILY, "2025-10-02T08:00:00Z");
    for (String id : ids) {
      export.row(List.of(id, "instagram", "2025-10-01"), "likes", 1L);
    }
    store.load(export);
  }

  @Test
  void configured_accounts_are_written_with_their_names() {
    accounts.putConfigured(List.of(account("b", "Beta"), account("a", null)), TestStore.NOW);

    assertThat(store.lines(ROWS))
        .containsExactly("a|-|configured|" + SEEN, "b|Beta|configured|" + SEEN);
  }

  @Test
  void an_account_that_is_configured_later_keeps_when_it_was_first_seen() {
    load("a");

    accounts.putConfigured(List.of(account("a", "Alpha")), TestStore.NOW.plusSeconds(60));

    assertThat(store.lines(ROWS)).containsExactly("a|Alpha|configured|" + SEEN);
  }

  @Test
  void a_configured_account_with_data_is_not_registered_again() {
    accounts.putConfigured(List.of(account("a", "Alpha")), TestStore.NOW);

    load("a", "b", "B", "ä");

    assertThat(store.lines(ROWS))
        .containsExactly(
            "B|-|registered|" + SEEN,
            "a|Alpha|configured|" + SEEN,
            "b|-|registered|" + SEEN,
            "ä|-|registered|" + SEEN);
  }

  @Test
  void accounts_that_were_registered_on_first_sight_are_listed() {
    accounts.putConfigured(List.of(account("c", "Gamma")), TestStore.NOW);
    load("b", "a", "c");

    assertThat(accounts.listRegistered()).containsExactly("a", "b");
  }
}
