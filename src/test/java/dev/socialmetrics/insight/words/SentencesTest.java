package dev.socialmetrics.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.MadeDays;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.metric.comparison.Comparison;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said first: of changes, and of channels that nothing can be said of. */
class SentencesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 23);
  private static final Period PERIOD = Period.last(30, DAY);
  private static final WindowMetric REACH = WindowMetric.find("reach").orElseThrow();
  private static final ChannelNames NAMES =
      new ChannelNames(
          platform -> platform.key().toUpperCase(Locale.ROOT), account -> account.value(), true);

  private final SortedMap<Channel, DailyRows> rows = new TreeMap<>();

  private SentencesTest with(String account, String platform, long later, long earlier) {
    return with(account, platform, DAY, later, earlier);
  }

  private SentencesTest with(
      String account, String platform, LocalDate latest, long later, long earlier) {
    Channel channel = Channel.of(account, platform);
    rows.put(channel, MadeDays.of(channel, "reach", latest, MadeDays.twoMonths(later, earlier)));
    return this;
  }

  private List<Sentence> sentences(ChannelNames names, Finding... findings) {
    List<ChangeFinding> totals =
        ChangeFinding.listOf(PERIOD, new Comparison(PERIOD, rows, 0).standings(REACH)).stream()
            .filter(one -> one.id().account().isEmpty() && one.id().platform().isEmpty())
            .toList();
    return new Sentences(names, 100).of(totals, List.of(findings));
  }

  private List<String> texts(Finding... findings) {
    return sentences(NAMES, findings).stream().map(Sentence::text).toList();
  }

  @Test
  void the_platform_that_most_of_a_change_is_of_is_named_with_both_findings() {
    List<Sentence> sentences = with("a", "fb", 100, 140).with("a", "ig", 90, 100).sentences(NAMES);

    assertThat(sentences)
        .containsExactly(
            new Sentence(
                "Reach fell 21 % (\u22121,500) against the 30 days before. FB is 80 % of it.",
                List.of(
                    FindingId.parse("change:all:all:reach.30d:2025-10-23").orElseThrow(),
                    FindingId.parse("change:a:fb:reach.30d:2025-10-23").orElseThrow())));
  }

  @Test
  void of_several_accounts_the_account_is_named() {
    assertThat(with("a", "fb", 100, 140).with("b", "fb", 90, 100).texts())
        .containsExactly(
            "Reach fell 21 % (\u22121,500) against the 30 days before. a is 80 % of it.");
  }

  @Test
  void a_part_that_is_more_than_the_whole_is_said_with_the_others() {
    assertThat(with("a", "fb", 100, 140).with("a", "ig", 110, 100).texts())
        .containsExactly(
            "Reach fell 13 % (\u2212900) against the 30 days before. FB alone fell by 1,200, the"
                + " others together rose by 300.");
  }

  @Test
  void where_no_part_is_half_none_is_named() {
    assertThat(with("a", "fb", 130, 100).with("a", "ig", 130, 100).with("a", "x", 130, 100).texts())
        .containsExactly("Reach rose 30 % (+2,700) against the 30 days before.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000 | 1009 | Reach hardly changed (\u2212270) against the 30 days before.",
        "1000 | 1000 | Reach hardly changed (0) against the 30 days before.",
        "1012 | 1000 | Reach rose 1.2 % (+360) against the 30 days before.",
        "1099 | 1000 | Reach rose 9.9 % (+2,970) against the 30 days before.",
        "1100 | 1000 | Reach rose 10 % (+3,000) against the 30 days before.",
      })
  void percentages_below_ten_have_one_place(long later, long earlier, String text) {
    assertThat(with("a", "fb", later, earlier).texts()).containsExactly(text);
  }

  @Test
  void of_a_base_that_is_too_small_or_of_no_change_nothing_is_said() {
    assertThat(with("a", "fb", 9, 3).texts()).isEmpty();
    rows.clear();
    assertThat(with("a", "fb", 9000, 0).texts()).isEmpty();
    rows.clear();
    assertThat(with("a", "fb", DAY.minusDays(9), 100, 500).texts()).isEmpty();
  }

  @Test
  void a_stale_channel_is_in_no_change_and_named_as_stale() {
    LocalDate ended = DAY.minusDays(9);
    StaleFinding stale = new StaleFinding(FindingId.ofStale(Channel.of("a", "ig"), ended), DAY);

    assertThat(with("a", "fb", 110, 100).with("a", "ig", ended, 0, 900).texts(stale))
        .containsExactly(
            "Reach rose 10 % (+300) against the 30 days before.",
            "IG has no days after 14 Oct 2025.");
  }

  @Test
  void of_many_stale_channels_three_are_named() {
    Finding[] stale = new Finding[4];
    for (int n = 0; n < stale.length; n++) {
      stale[n] =
          new StaleFinding(FindingId.ofStale(Channel.of("a" + n, "ig"), DAY.minusDays(9)), DAY);
    }

    List<Sentence> sentences = sentences(NAMES.ofSeveral(), stale);

    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).text())
        .isEqualTo(
            "4 channels have no recent days: a0 on IG (latest 14 Oct 2025), a1 on IG (latest"
                + " 14 Oct 2025), a2 on IG (latest 14 Oct 2025) and more.");
    assertThat(sentences.get(0).findingIds()).hasSize(4);
  }

  @Test
  void an_account_with_several_stale_channels_is_named_once() {
    Finding[] stale = {
      new StaleFinding(FindingId.ofStale(Channel.of("a", "fb"), DAY.minusDays(9)), DAY),
      new StaleFinding(FindingId.ofStale(Channel.of("a", "ig"), DAY.minusDays(400)), DAY),
      new StaleFinding(FindingId.ofStale(Channel.of("b", "ig"), DAY.minusDays(20)), DAY)
    };

    assertThat(sentences(NAMES.ofSeveral(), stale).get(0).text())
        .isEqualTo(
            "3 channels have no recent days: 2 of a (latest 14 Oct 2025), b on IG (latest"
                + " 3 Oct 2025).");
    assertThat(sentences(NAMES, stale).get(0).text())
        .isEqualTo(
            "3 channels have no recent days: FB (latest 14 Oct 2025), IG (latest 18 Sep 2024), IG"
                + " (latest 3 Oct 2025).");
  }

  @Test
  void of_a_change_against_other_days_these_are_named() {
    Window previous = Window.parse("2025-08-26..2025-09-23");
    Period asked = new Period("asked", Period.Against.DAYS, PERIOD.window(), previous, false, DAY);
    with("a", "fb", 110, 100);
    List<ChangeFinding> changes =
        ChangeFinding.listOf(asked, new Comparison(asked, rows, 0).standings(REACH));

    Sentence sentence = new Sentences(NAMES, 100).of(changes, List.of()).get(0);

    assertThat(sentence.text()).isEqualTo("Reach rose 10 % (+300) against 26 Aug to 23 Sep 2025.");
    assertThat(sentence.findingIds().get(0))
        .hasToString("change:all:all:reach.30d-29d-2025-09-23:2025-10-23");
  }
}
