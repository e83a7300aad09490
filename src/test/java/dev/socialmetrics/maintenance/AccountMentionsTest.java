package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names an account, and what only looks like it. */
class AccountMentionsTest {
  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(account("acme", "@acme.shop", "1784"), account("42")), ZoneOffset.UTC, "EUR");

  private static final AccountMentions ACME =
      new AccountMentions(
          "acme", ACCOUNTS, Set.of("mixed/days.csv"), Set.of("acme on x: likes fell."));

  private static Account account(String id, String... handles) {
    return new Account(
        new AccountId(id), Optional.empty(), Optional.empty(), Optional.empty(), List.of(handles));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "acme|true",
        "ACME loaded|true",
        "(acme)|true",
        "of acme, and others|true",
        "input/acme/a.csv|true",
        "by @acme.shop today|true",
        "by @acmexshop today|false",
        "page 1784.|true",
        "page 17845|false",
        "acmes|false",
        "macme|false",
        "acme-uk|false",
        "new_acme|false",
        "acmé|false",
        "of a c m e|false"
      })
  void a_name_counts_as_a_word_of_its_own_only(String text, boolean named) {
    assertThat(ACME.isWordIn(text)).isEqualTo(named);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "of MÜLLER last year, true",
    "Müller, true",
    "МОСКВА, true",
    "MULLER, false",
    "MÜLLERS, false"
  })
  void capitals_of_any_alphabet_name_it_too(String text, boolean named) {
    Accounts accounts =
        new Accounts(List.of(account("müller", "@müller", "москва")), ZoneOffset.UTC, "EUR");

    assertThat(new AccountMentions("müller", accounts, Set.of(), Set.of()).isWordIn(text))
        .isEqualTo(named);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "acme/instagram/a.csv, true",
    "Acme/a.csv, true",
    "1784/instagram/a.csv, true",
    "acme.csv, false",
    "other/acme/a.csv, false",
    "acme-uk/instagram/a.csv, false",
    "mixed/days.csv, false"
  })
  void the_first_folder_of_a_name_says_whose_it_is(String name, boolean isFolder) {
    assertThat(ACME.isFolderOf(name)).isEqualTo(isFolder);
  }

  @Test
  void a_file_is_the_accounts_by_its_folder_or_because_it_is_known_to_be() {
    assertThat(ACME.isFile("mixed/days.csv")).isTrue();
    assertThat(ACME.isFile("acme/instagram/a.csv")).isTrue();
    assertThat(ACME.isFile("mixed/other.csv")).isFalse();
  }

  @Test
  void a_line_is_about_it_by_a_name_a_file_or_an_alert() {
    assertThat(ACME.isAbout("loaded for acme")).isTrue();
    assertThat(ACME.isAbout("mixed/days.csv: loaded")).isTrue();
    assertThat(ACME.isAbout("alert: acme on x: likes fell.")).isTrue();
    assertThat(ACME.isAbout("mixed/other.csv: loaded")).isFalse();
    assertThat(ACME.isAlert("acme on x: likes fell.")).isTrue();
    assertThat(ACME.isAlert("likes fell.")).isFalse();
  }

  @Test
  void a_number_in_a_log_may_count_anything() {
    AccountMentions number = new AccountMentions("42", ACCOUNTS, Set.of("42/x/a.csv"), Set.of());

    assertThat(number.isAbout("42 rows stored")).isFalse();
    assertThat(number.isAbout("42/x/a.csv: loaded")).isTrue();
    assertThat(number.isWordIn("account 42")).isTrue();
    assertThat(number.isIt("42")).isTrue();
  }

  @Test
  void an_account_that_is_not_configured_has_its_id_alone() {
    AccountMentions gone = new AccountMentions("gone", ACCOUNTS, Set.of(), Set.of());

    assertThat(gone.isIt("GONE")).isTrue();
    assertThat(gone.isIt("acme")).isFalse();
    assertThat(gone.isWordIn("of gone, last year")).isTrue();
    assertThat(gone.isWordIn("@acme.shop")).isFalse();
  }
}
