package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Several campaigns taken together. Sums are of the known values; a ratio is the ratio of the sums
 * over those rows which have all of its inputs. Amounts are added as decimals and within one
 * currency only: where the costs of the rows differ in it, each figure that needs cost is {@link
 * Reason#MIXED_CURRENCY}, likewise revenue; where a row of it overlaps in part with another one of
 * its campaign, {@link Reason#OVERLAPPING_PERIODS}; where one reaches beyond the period that is
 * asked about, {@link Reason#BEYOND_PERIOD}. The order of the rows changes nothing. Source:
 * src/docs/reports.md.
 */
public final class CampaignTotals {
  private final List<CampaignRow> rows;
  private final Optional<String> only;
  private final Map<Column, SortedSet<String>> currencies;
  private final Map<String, CampaignTotal> figures = new LinkedHashMap<>();

  private CampaignTotals(List<CampaignRow> rows, Optional<String> only) {
    this.rows = rows.stream().filter(row -> row.role().isWhole()).toList();
    this.only = only;
    this.currencies = AmountCurrency.ofAll(this.rows, only);
    for (CampaignFigure figure : CampaignFigures.all()) {
      FigureSum sum = new FigureSum(figure, only);
      this.rows.forEach(sum::add);
      figures.put(figure.name(), sum.total(currencies));
    }
  }

  /** Over all amounts; rows that are parts of others do not count. */
  public static CampaignTotals of(List<CampaignRow> rows) {
    return new CampaignTotals(rows, Optional.empty());
  }

  /**
   * Over the amounts of one currency.
   *
   * @param currency empty text for amounts that have none
   */
  static CampaignTotals within(String currency, List<CampaignRow> rows) {
    return new CampaignTotals(rows, Optional.of(currency));
  }

  /** The rows that count. */
  public List<Observation> rows() {
    return rows.stream().map(CampaignRow::values).toList();
  }

  /** The one currency of all amounts; empty when there are several or none. */
  public Optional<String> currency() {
    return only(all());
  }

  /**
   * The one currency of all costs, or of all revenues; empty when there are several or none.
   *
   * @param amount {@code cost} or {@code revenue_generated}
   */
  public Optional<String> currency(Column amount) {
    return only(of(amount));
  }

  /** Whether the amounts have different currencies. */
  public boolean isMixed() {
    return all().size() > 1;
  }

  /** Whether all costs, or all revenues, have different currencies. */
  public boolean isMixed(Column amount) {
    return of(amount).size() > 1;
  }

  /** Whether all costs, or all revenues, are in that currency; true where there are none. */
  boolean isAllIn(Column amount, String currency) {
    return of(amount).stream().allMatch(currency::equals);
  }

  /** Of the same amounts in another currency; those that have no rate keep their own. */
  CampaignTotals in(CurrencyConversion conversion, LocalDate reportDate) {
    return of(
        rows.stream()
            .map(this::withoutOthers)
            .map(row -> conversion.convert(row, reportDate))
            .toList());
  }

  /** A row with the amounts that count. */
  private CampaignRow withoutOthers(CampaignRow row) {
    if (only.isEmpty()) {
      return row;
    }
    MutableValues values = row.values().copy();
    for (Column amount : AmountCurrency.AMOUNTS) {
      if (!AmountCurrency.find(row.values(), amount).orElse("").equals(only.get())) {
        values.clear(amount);
      }
    }
    return new CampaignRow(Observation.of(values), row.role());
  }

  private Set<String> of(Column amount) {
    return Objects.requireNonNull(currencies.get(amount));
  }

  private Set<String> all() {
    Set<String> all = new TreeSet<>();
    currencies.values().forEach(all::addAll);
    return all;
  }

  private static Optional<String> only(Set<String> currencies) {
    return currencies.size() == 1
        ? currencies.stream().filter(currency -> !currency.isEmpty()).findFirst()
        : Optional.empty();
  }

  /** Every figure of {@link CampaignFigures} by its name, in that order. */
  public Map<String, CampaignTotal> figures() {
    return new LinkedHashMap<>(figures);
  }

  /** The figure of that name; another name is a bug. */
  public CampaignTotal figure(String name) {
    return Objects.requireNonNull(figures.get(CampaignFigures.figure(name).name()));
  }

  /** The engagements of the rows, within the basis that most of them have. */
  public WindowEngagement engagement() {
    return WindowEngagement.of(
        rows.stream().flatMap(row -> EngagementDay.find(row.values()).stream()).toList());
  }

  /** The engagement rate of the sums, percent. */
  public Quotient engagementRate() {
    return rows.stream()
        .filter(row -> EngagementDay.find(row.values()).isPresent())
        .flatMap(row -> row.role().emptiesTotals().stream())
        .findFirst()
        .map(Quotient::absent)
        .orElseGet(() -> engagement().weighted());
  }
}
