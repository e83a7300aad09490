package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts by id and by handle, and the platforms by their names. */
class AccountsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(
              account("Acme", Optional.of(OSLO), Optional.of("NOK"), "acme_official", "1784"),
              account("shop", Optional.empty(), Optional.empty(), "ACME"),
              account("SHOP", Optional.empty(), Optional.of("SEK"))),
          UTC,
          "EUR");

  private static Account account(
      String id, Optional<ZoneId> zone, Optional<String> currency, String... handles) {
    return new Account(new AccountId(id), Optional.empty(), zone, currency, List.of(handles));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Acme, Acme",
    "acme, Acme",
    "Acme_Official, Acme",
    "1784, Acme",
    "shop, shop",
    "SHOP, SHOP",
    "Shop, shop",
    "nobody, none"
  })
  void is_found_by_its_id_first_and_then_by_a_handle(String written, String id) {
    assertThat(ACCOUNTS.find(written).map(found -> found.id().value()).orElse("none"))
        .isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} is stored as {1}")
  @CsvSource({"ACME, Acme", "New, new", "1784, 1784", "ÉTÉ, été"})
  void an_id_is_spelled_as_configured_or_in_lower_case(String written, String stored) {
    assertThat(ACCOUNTS.idOf(written)).isEqualTo(stored);
  }

  @Test
  void ids_that_are_kept_stay_as_they_are_written() {
    Accounts keeping = ACCOUNTS.keeping("New"::equals);

    assertThat(keeping.idOf("New")).isEqualTo("New");
    assertThat(keeping.idOf("NEW")).isEqualTo("new");
    assertThat(keeping.listAll()).isEqualTo(ACCOUNTS.listAll());
  }

  @Test
  void zone_and_currency_are_the_accounts_own_or_the_default() {
    assertThat(ACCOUNTS.zoneOf("acme")).isEqualTo(OSLO);
    assertThat(ACCOUNTS.currencyOf("acme_official")).isEqualTo("NOK");
    assertThat(ACCOUNTS.zoneOf("SHOP")).isEqualTo(UTC);
    assertThat(ACCOUNTS.currencyOf("SHOP")).isEqualTo("SEK");
    assertThat(ACCOUNTS.currencyOf("shop")).isEqualTo("EUR");
    assertThat(ACCOUNTS.currencyOf("nobody")).isEqualTo("EUR");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "' Instagram ', instagram",
    "X, twitter",
    "twitter, twitter",
    "google, google",
    "meta, none"
  })
  void a_platform_is_found_by_name_whatever_the_case(String name, String key) {
    Platforms platforms = Platforms.with(List.of("google"));

    assertThat(platforms.find(name).map(Platform::key).orElse("none")).isEqualTo(key);
  }

  @Test
  void a_further_platform_is_called_as_it_is_written_and_found_by_name_and_key() {
    Platforms platforms = Platforms.with(List.of("Bluesky", " Truth Social ", "pixelfed"));

    assertThat(platforms.keys()).contains("bluesky", "truth-social", "pixelfed").hasSize(13);
    assertThat(platforms.find("Truth social")).contains(new Platform("truth-social"));
    assertThat(platforms.find("truth-social")).contains(new Platform("truth-social"));
    assertThat(platforms.nameOf(new Platform("bluesky"))).isEqualTo("Bluesky");
    assertThat(platforms.nameOf(new Platform("truth-social"))).isEqualTo("Truth Social");
    assertThat(platforms.nameOf(new Platform("pixelfed"))).isEqualTo("pixelfed");
    assertThat(platforms.nameOf(new Platform("tiktok"))).isEqualTo("TikTok");
    assertThat(platforms.nameOf(new Platform("twitter"))).isEqualTo("X (Twitter)");
    assertThat(platforms.nameOf(new Platform("unknown"))).isEqualTo("unknown");
  }

  @Test
  void the_keys_are_sorted_and_twitter_is_there_once() {
    assertThat(Platforms.builtIn().keys())
        .containsExactly(
            "facebook",
            "instagram",
            "linkedin",
            "mastodon",
            "pinterest",
            "snapchat",
            "threads",
            "tiktok",
            "twitter",
            "youtube");
  }
}
