package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several campaigns taken together. Sums are of the known values; a ratio is the ratio of the sums
 * over those campaigns which have both of its inputs. Amounts are added as decimals and within one
 * currency only: where the campaigns that have a cost or a revenue differ in it, each total that
 * needs money is {@link Reason#MIXED_CURRENCY}. Source: src/docs/reports.md.
 */
public final class CampaignTotals {
  private static final String COST = "cost";
  private static final String REVENUE = "revenue_generated";
  private static final Set<String> MONEY = Set.of(COST, REVENUE);
  private static final Map<String, Set<String>> INPUTS =
      Map.of(
          "conversion_rate", Set.of("conversions", "total_impressions"),
          "cost_per_engagement", Set.of(COST, "total_engagement"),
          "cost_per_reach", Set.of(COST, "total_reach"),
          "roi", Set.of(COST, REVENUE),
          "roas", Set.of(COST, REVENUE),
          "cost_per_conversion", Set.of(COST, "conversions"),
          "cpm", Set.of(COST, "total_impressions"));

  private final List<Observation> campaigns;

  public CampaignTotals(List<Observation> campaigns) {
    this.campaigns = List.copyOf(campaigns);
  }

  /** Of these amounts; what no row says is a currency of its own. */
  private Set<String> currencies(Set<String> amounts) {
    Set<String> currencies = new TreeSet<>();
    for (String amount : amounts) {
      campaigns.stream()
          .filter(row -> MONEY.contains(amount) && row.findDecimal(amount).isPresent())
          .forEach(row -> currencies.add(currency(row, amount).orElse("")));
    }
    return currencies;
  }

  /** That of the amount, else that of the row. */
  private static Optional<String> currency(Observation row, String amount) {
    return Kind.CAMPAIGN
        .currencyOf(Kind.CAMPAIGN.column(amount))
        .flatMap(own -> row.findText(own.name()))
        .or(() -> row.findText("currency"));
  }

  /** The one currency of the amounts; empty when there are several or none. */
  public Optional<String> currency() {
    return isMixed()
        ? Optional.empty()
        : currencies(MONEY).stream().filter(currency -> !currency.isEmpty()).findFirst();
  }

  /** Whether the amounts have different currencies. */
  public boolean isMixed() {
    return isMixed(MONEY);
  }

  private boolean isMixed(Set<String> amounts) {
    return currencies(amounts).size() > 1;
  }

  /** Every figure by its column, in the order of the columns. */
  public Map<String, CampaignTotal> figures() {
    Map<String, CampaignTotal> figures = new LinkedHashMap<>();
    for (Column column : Kind.CAMPAIGN.columns()) {
      if (INPUTS.containsKey(column.name())) {
        figures.put(column.name(), ratio(column.name()));
      } else if (column.isValue() && column.type().isNumber()) {
        figures.put(column.name(), sum(column.name()));
      }
    }
    return figures;
  }

  /** The engagement rate of the sums, within the basis that most campaigns have. */
  public WindowEngagement engagement() {
    return WindowEngagement.of(
        campaigns.stream()
            .flatMap(row -> EngagementDay.find(Kind.CAMPAIGN, row.toArray()).stream())
            .toList());
  }

  private CampaignTotal sum(String column) {
    List<Observation> known = knowing(Set.of(column));
    if (known.isEmpty()) {
      return CampaignTotal.absent(Reason.MISSING_INPUT);
    }
    return isMixed(Set.of(column))
        ? CampaignTotal.absent(Reason.MIXED_CURRENCY)
        : new CampaignTotal(sum(known, column), Optional.empty(), known.size());
  }

  private CampaignTotal ratio(String column) {
    Set<String> inputs = Objects.requireNonNull(INPUTS.get(column));
    List<Observation> known = knowing(inputs);
    if (!known.isEmpty() && isMixed(inputs)) {
      return CampaignTotal.absent(Reason.MIXED_CURRENCY);
    }
    CampaignRatios sums =
        new CampaignRatios(
            sum(known, COST),
            sum(known, REVENUE),
            sum(known, "conversions"),
            sum(known, "total_impressions"),
            sum(known, "total_reach"),
            sum(known, "total_engagement"));
    return CampaignTotal.of(CampaignCells.ratio(sums, column), known.size());
  }

  private List<Observation> knowing(Set<String> columns) {
    return campaigns.stream()
        .filter(row -> columns.stream().allMatch(column -> find(row, column).isPresent()))
        .toList();
  }

  private static Optional<BigDecimal> sum(List<Observation> campaigns, String column) {
    return campaigns.stream().flatMap(row -> find(row, column).stream()).reduce(BigDecimal::add);
  }

  private static Optional<BigDecimal> find(Observation row, String column) {
    return row.find(Kind.CAMPAIGN.column(column))
        .map(cell -> cell instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) cell);
  }
}
