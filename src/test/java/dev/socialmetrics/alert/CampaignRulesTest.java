package dev.socialmetrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.insight.words.ChannelNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A campaign that returns less than a rule wants. */
class CampaignRulesTest {
  private static final ChannelNames NAMES =
      new ChannelNames(Platforms.builtIn()::nameOf, AccountId::value, false);
  private static final Channel CHANNEL = Channel.of("acme", "facebook");

  @ParameterizedTest(name = "a return of {0} at a cost of {1}: {2}")
  @CsvSource({
    "19.99, 500, true",
    "20, 500, false",
    "-100, 500, true",
    "19.99, 100, true",
    "19.99, 99.99, false",
    ", 500, false",
    "19.99, , false"
  })
  void is_found_below_the_limit_from_the_least_cost_on(Double roi, String cost, boolean found) {
    assertThat(evaluate(roi, cost).isPresent()).isEqualTo(found);
  }

  @Test
  void is_named_with_its_period_and_both_figures() {
    Alert alert = evaluate(-12.345, "1000").orElseThrow();

    assertThat(alert.text())
        .isEqualTo("acme on Facebook: campaign tents returns \u221212.35 %, below 20.00 %.");
    assertThat(alert.subject()).isEqualTo("tents from 2025-10-01");
    assertThat(alert.asOf()).contains(LocalDate.of(2025, 10, 31));
    assertThat(alert.figure()).contains(new BigDecimal("-12.35"));
    assertThat(alert.previous()).contains(BigDecimal.valueOf(20.0));
  }

  private static Optional<Alert> evaluate(Double roi, String cost) {
    AlertRule rule =
        new AlertRule(
            "poor",
            AlertKind.LOW_ROI,
            AlertSeverity.WARNING,
            AlertRule.Scope.ALL,
            Optional.of("likes"),
            AlertRule.Direction.BOTH,
            new AlertRule.Thresholds(1, 100, 20),
            new AlertRule.Span(7, 8, 4),
            new AlertRule.Selection(true, 10));
    return CampaignRules.evaluate(rule, CHANNEL, campaign(roi, cost), NAMES);
  }

  private static Observation campaign(Double roi, String cost) {
    MutableValues cells = new MutableValues(Kind.CAMPAIGN);
    set(cells, "account_id", "acme");
    set(cells, "platform", "facebook");
    set(cells, "campaign_id", "tents");
    set(cells, "start_date", "2025-10-01");
    set(cells, "end_date", "2025-10-31");
    set(cells, "cost", cost == null ? null : new BigDecimal(cost));
    set(cells, "roi", roi);
    return Observation.of(cells);
  }

  private static void set(MutableValues cells, String column, Object value) {
    cells.set(Kind.CAMPAIGN.column(column), value);
  }
}
