package dev.socialmetrics.insight.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingIdTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 3);
  private static final WindowMetric REACH = WindowMetric.find("reach").orElseThrow();

  @Test
  void an_id_says_what_it_names_and_is_read_again() {
    FindingId id = FindingId.ofAnomaly(Channel.of("harbor", "instagram"), "reach", DAY);

    assertThat(id).hasToString("anomaly:harbor:instagram:reach:2025-10-03");
    assertThat(FindingId.parse(id.toString())).contains(id);
  }

  @Test
  void an_account_may_have_colons_in_its_id() {
    FindingId id = FindingId.ofAnomaly(Channel.of("urn:li:7", "linkedin"), "reach", DAY);

    assertThat(FindingId.parse(id.toString())).contains(id);
  }

  @Test
  void anything_else_is_no_id() {
    assertThat(FindingId.parse("reach")).isEmpty();
    assertThat(FindingId.parse("anomaly:harbor:instagram:reach")).isEmpty();
  }

  @Test
  void a_day_that_does_not_exist_is_no_id() {
    assertThat(FindingId.parse("anomaly:harbor:instagram:reach:2025-02-30")).isEmpty();
    assertThat(FindingId.parse("guess:harbor:instagram:reach:2025-10-03")).isEmpty();
    assertThat(FindingId.parse("anomaly:harbor:In stagram:reach:2025-10-03")).isEmpty();
    assertThat(FindingId.parse("posts:harbor:instagram:hashtag.%ZZ:2025-10-03")).isEmpty();
    assertThat(FindingId.parse("posts:harbor:instagram:hashtag.%E4:2025-10-03")).isEmpty();
  }

  @Test
  void the_change_of_all_or_of_an_account_has_all_in_the_place_of_what_it_does_not_name() {
    FindingId all =
        FindingId.ofChange(Optional.empty(), Optional.empty(), REACH, Period.last(30, DAY));
    FindingId account =
        FindingId.ofChange(
            Optional.of(new AccountId("harbor")), Optional.empty(), REACH, Period.last(7, DAY));

    assertThat(all).hasToString("change:all:all:reach.30d:2025-10-03");
    assertThat(account).hasToString("change:harbor:all:reach.7d:2025-10-03");
    assertThat(FindingId.parse(all.toString())).contains(all);
    assertThat(FindingId.parse(account.toString())).contains(account);
    assertThat(account.metric()).isEqualTo("reach");
    assertThat(account.detail()).isEqualTo("7d");
    assertThat(account.isOfChannel()).isFalse();
    assertThatThrownBy(account::channel)
        .hasMessage("change:harbor:all:reach.7d:2025-10-03 is of several channels");
  }

  @Test
  void an_account_that_is_called_all_is_not_all_accounts() {
    FindingId id = FindingId.ofStale(Channel.of("all", "all"), DAY);

    assertThat(id).hasToString("stale:%61%6C%6C:%61%6C%6C:days:2025-10-03");
    assertThat(FindingId.parse(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "autumn sale",
        "a:b",
        "50% off",
        "%61",
        "$(rm -rf)",
        "größe",
        "a/b",
        "'\"`;&|",
        "日本"
      })
  void what_people_named_is_encoded_and_read_again(String name) {
    FindingId campaign = FindingId.ofCampaign(Channel.of(name, "facebook"), name, DAY);

    assertThat(campaign.toString()).matches("[\\p{L}\\p{N}%:._,@+=/-]+");
    assertThat(FindingId.parse(campaign.toString())).contains(campaign);
  }

  @Test
  void a_hashtag_is_a_part_of_its_id() {
    FindingId id = FindingId.ofPosts(Channel.of("harbor", "x"), "hashtag.summer sale", DAY);

    assertThat(id).hasToString("posts:harbor:x:hashtag.summer%20sale:2025-10-03");
  }

  @Test
  void a_goal_has_its_target_in_its_id() {
    FindingId id = FindingId.ofGoal(Channel.of("harbor", "x"), REACH, new BigDecimal("20000"), DAY);

    assertThat(id).hasToString("goal:harbor:x:reach.20000:2025-10-03");
    assertThat(id.detail()).isEqualTo("20000");
  }
}
