package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {
  private static final String TWO =
      """
      accounts:
        - id: fjord
          name: Fjord Press
          zone: Europe/Oslo
          currency: NOK
          handles:
            instagram: [fjord.press, "17841400000000000"]
            x: ["@FjordPress"]
        - id: plain
      """;

  @TempDir Path folder;
  private ConfigurationInTest configuration;

  @BeforeEach
  void open() {
    configuration = new ConfigurationInTest(folder);
  }

  @Test
  void accounts_are_read_with_their_handles() {
    Accounts accounts = configuration.accounts(TWO).read().accounts();

    assertThat(accounts.listAll())
        .containsExactly(
            new Account(
                new AccountId("fjord"),
                Optional.of("Fjord Press"),
                Optional.of(ZoneId.of("Europe/Oslo")),
                Optional.of("NOK"),
                List.of("fjord.press", "17841400000000000", "@FjordPress")),
            new Account(
                new AccountId("plain"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    assertThat(accounts.find("@fjordpress").map(Account::id)).contains(new AccountId("fjord"));
  }

  @Test
  void defaults_hold_for_accounts_that_say_nothing() {
    Accounts accounts =
        configuration
            .application("defaults:\n  zone: Asia/Tokyo\n  currency: JPY\n")
            .accounts(TWO)
            .read()
            .accounts();

    assertThat(accounts.zoneOf("fjord")).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(accounts.zoneOf("plain")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(accounts.currencyOf("fjord")).isEqualTo("NOK");
    assertThat(accounts.currencyOf("somebody")).isEqualTo("JPY");
  }

  @Test
  void no_file_an_empty_one_and_an_empty_list_are_no_accounts() {
    assertThat(configuration.read().accounts().listAll()).isEmpty();
    assertThat(configuration.accounts("").read().accounts().listAll()).isEmpty();
    assertThat(configuration.accounts("# nothing\n").read().accounts().listAll()).isEmpty();
    assertThat(configuration.accounts("accounts: []\n").read().accounts().listAll()).isEmpty();
    assertThat(configuration.accounts("accounts:\n").read().accounts().listAll()).isEmpty();
  }

  @Test
  void an_account_without_an_id_is_refused() {
    configuration.accounts("accounts:\n  - name: Nobody\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "accounts.yml:2: accounts[0].id: found nothing, expected an id of 1 to 200 characters. Correct the value.");
  }

  @Test
  void two_accounts_of_one_id_are_refused() {
    configuration.accounts("accounts:\n  - id: twin\n  - id: twin\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "accounts.yml:3: accounts[1].id: found twin a second time, expected one entry per account. Correct the value.");
  }

  @Test
  void a_wrong_zone_is_named_with_its_line() {
    configuration.accounts("accounts:\n  - id: a\n    zone: Oslo\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "accounts.yml:3: accounts[0].zone: found \"Oslo\", expected a zone such as UTC or"
                + " Europe/Berlin. Correct the value.");
  }

  @Test
  void an_unknown_key_of_an_account_is_named_with_the_nearest() {
    configuration.accounts("accounts:\n  - id: a\n    handels:\n      x: [a]\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "accounts.yml:4: unknown key accounts[0].handels.x[0]. Did you mean accounts[].handles?");
  }

  @Test
  void whatever_decides_how_a_file_is_judged_changes_the_digest() {
    String before = configuration.read().digest();

    assertThat(configuration.application("import:\n  readers: 1\n").read().digest())
        .isEqualTo(before);
    assertThat(configuration.application("rejects:\n  limit-percent: 6\n").read().digest())
        .isNotEqualTo(before);
    assertThat(configuration.application("platforms: [mastodon]\n").read().digest())
        .isNotEqualTo(before);
    assertThat(configuration.application("").accounts(TWO).read().digest()).isNotEqualTo(before);
    assertThat(new ConfigurationFolder(folder, java.util.Map.of()).read("1.1").digest())
        .isNotEqualTo(configuration.read().digest());
  }
}
