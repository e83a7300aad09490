package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.StatedOwner.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person or an export states: periods, owners, campaigns, currencies. */
class StatedTest {
  private static final Name ID = new Name("Page ID", "17");
  private static final Name NAME = new Name("Page name", "Acme");

  @Test
  void facts_come_back_from_the_text_that_they_are_written_as() {
    StatedFacts facts = StatedFacts.read(Optional.of("2025-10-01..2025-10-31"), Optional.of("day"));

    assertThat(facts.period())
        .contains(new Window(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31)));
    assertThat(StatedFacts.read(facts.periodText(), facts.grainText())).isEqualTo(facts);
    assertThat(facts.options()).isEqualTo(" --period 2025-10-01..2025-10-31 --grain day");
    assertThat(facts.isAny()).isTrue();
  }

  @Test
  void nothing_stated_is_no_text_and_no_option() {
    StatedFacts facts = StatedFacts.read(Optional.empty(), Optional.of("week"));

    assertThat(facts).isEqualTo(StatedFacts.NONE);
    assertThat(facts.isAny()).isFalse();
    assertThat(facts.periodText()).isEmpty();
    assertThat(facts.grainText()).isEmpty();
    assertThat(facts.options()).isEmpty();
  }

  @Test
  void what_is_stated_now_goes_before_what_was_stated_before() {
    StatedFacts october = StatedFacts.read(Optional.of("2025-10-01..2025-10-31"), Optional.empty());
    StatedFacts may = StatedFacts.read(Optional.of("2025-05-01..2025-05-31"), Optional.of("day"));

    assertThat(october.or(may).options()).isEqualTo(" --period 2025-10-01..2025-10-31 --grain day");
    assertThat(StatedFacts.NONE.or(may)).isEqualTo(may);
    assertThat(october.changes(may)).isTrue();
    assertThat(october.changes(october)).isFalse();
    assertThat(StatedFacts.NONE.changes(may)).isFalse();
  }

  @Test
  void an_owner_comes_back_from_the_text_that_it_is_written_as() {
    StatedOwner owner = owner(ID, new Name("Page\tname", "Acme\nLtd"));

    assertThat(owner.text()).isEqualTo("Page ID\t17\nPage name\tAcme Ltd");
    assertThat(StatedOwner.read(owner.text())).isEqualTo(owner);
    assertThat(NAME).hasToString("Acme in \"Page name\"");
  }

  @Test
  void a_name_that_changes_under_one_id_is_one_owner() {
    assertThat(owner(ID, NAME).findOther(List.of(ID, new Name("Page name", "Rival")))).isEmpty();
  }

  @Test
  void another_id_is_another_owner_whatever_the_name() {
    Name other = new Name("page id", "18");

    assertThat(owner(ID, NAME).findOther(List.of(NAME, other))).contains(ID);
    assertThat(StatedOwner.findIn(List.of(NAME, other), ID)).contains(other);
  }

  @Test
  void columns_that_only_one_of_them_has_are_not_compared() {
    assertThat(owner(ID, NAME).findOther(List.of(new Name("Account", "Rival")))).isEmpty();
    assertThat(owner(ID, NAME).findOther(List.of(new Name("PAGE NAME", "acme")))).isEmpty();
    assertThat(owner(ID, NAME).findOther(List.of(new Name("Page name", "Rival")))).contains(NAME);
    assertThat(StatedOwner.findIn(List.of(NAME), ID)).isEmpty();
  }

  private static StatedOwner owner(Name... names) {
    return new StatedOwner(List.of(names), Optional.empty());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({"ACCOUNT, account: Acme", "AD_SET, ad set: Acme", "AD, ad: Acme"})
  void what_is_taken_for_a_campaign_says_so_in_its_id(CampaignSubstitute substitute, String id) {
    assertThat(substitute.campaignId("Acme")).isEqualTo(id);
    assertThat(CampaignSubstitute.of(id)).contains(substitute);
    assertThat(CampaignSubstitute.nameIn(id)).isEqualTo("Acme");
    assertThat(substitute.label()).isEqualTo(id.replace(": Acme", ""));
  }

  @ParameterizedTest
  @CsvSource({"Adventure", "ad:x", "ads: x"})
  void any_other_id_is_that_of_a_campaign(String id) {
    assertThat(CampaignSubstitute.of(id)).isEmpty();
    assertThat(CampaignSubstitute.nameIn(id)).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "€, EUR",
    "US$, USD",
    "chf, CHF",
    "CHF., CHF",
    "Kč, CZK",
    "zł, PLN",
    "R$, BRL",
    "r, ZAR",
    "lei, 'MDL RON'",
    "kr., 'DKK ISK NOK SEK'",
    "¥, 'CNY JPY'",
    "?, ''",
    "xyz, ''"
  })
  void a_sign_may_mean_one_currency_several_or_none(String sign, String codes) {
    assertThat(CurrencySigns.of(sign).stream().sorted().toList())
        .isEqualTo(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
  }

  @Test
  void a_bare_dollar_is_of_many_and_us_dollars_are_one() {
    assertThat(CurrencySigns.of("$")).contains("USD", "AUD", "CAD").hasSizeGreaterThan(5);
  }

  @Test
  void alerts_are_ordered_by_urgency_then_rule_then_what_they_are_about() {
    Alert info = alert("a", AlertSeverity.INFO, "1");
    Alert second = alert("a", AlertSeverity.CRITICAL, "2");
    Alert first = alert("a", AlertSeverity.CRITICAL, "1");
    Alert run = alert("a", AlertSeverity.CRITICAL, "");
    Alert rule = alert("b", AlertSeverity.CRITICAL, "0");

    assertThat(List.of(info, rule, second, first, run).stream().sorted(Alert.ORDER))
        .containsExactly(run, first, second, rule, info);
    assertThat(AlertKind.FOLLOWER_DROP.code()).isEqualTo("follower-drop");
    assertThat(AlertSeverity.WARNING.code()).isEqualTo("warning");
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGE, false",
    "FOLLOWER_DROP, false",
    "LOW_ENGAGEMENT, false",
    "STALE_DATA, true",
    "FAILED_RUN, true",
    "LOW_ROI, false"
  })
  void the_clock_raises_what_no_report_date_can(AlertKind kind, boolean byClock) {
    assertThat(kind.isByClock()).isEqualTo(byClock);
  }

  private static Alert alert(String rule, AlertSeverity severity, String account) {
    return new Alert(
        rule,
        AlertKind.CHANGE,
        severity,
        Optional.of(account).filter(id -> !id.isEmpty()),
        Optional.empty(),
        "likes",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "text");
  }
}
