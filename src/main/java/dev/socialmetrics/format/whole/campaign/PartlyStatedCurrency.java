package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Amounts of a platform's table of which some state their currency and others do not: where one is
 * in another currency than the account's, the account's is a guess for those that state none. Where
 * no amount states one, all are in the account's; so are blanks under this program's own names.
 */
public final class PartlyStatedCurrency implements WholeFileRule {
  private static final Column[] AMOUNTS =
      Kind.CAMPAIGN.columns().stream()
          .filter(column -> Kind.CAMPAIGN.currencyOf(column).isPresent())
          .toArray(Column[]::new);

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final OpenTables tables;
  private final Map<Layout, Currencies> sections = new IdentityHashMap<>();
  private Optional<Currencies> currencies = Optional.empty();

  /** What the amounts of one table state; the first of each kind. */
  private static final class Currencies {
    private long line;
    private final Map<Integer, String> unread = new TreeMap<>();
    private Object assumed;
    private Object other;
    private Object stated;

    /**
     * @param unknown cells that may say the currency below a label that is not known
     */
    Currencies(List<Integer> unknown) {
      unknown.forEach(cell -> unread.put(cell, ""));
    }

    /** Keeps of the unknown cells those in which each row has a currency or nothing. */
    void look(Row row) {
      unread.replaceAll(
          (cell, code) -> {
            String text = CellText.trimOrEmpty(row.cells()[cell]);
            return CellText.isAbsent(text) ? code : text;
          });
      unread.values().removeIf(text -> !text.isEmpty() && !CODES.contains(text));
    }

    /**
     * A column whose label is not known has another currency than the account, which is assumed.
     */
    Optional<Integer> overlooked() {
      return unread.entrySet().stream()
          .filter(each -> assumed != null && stated == null)
          .filter(each -> !each.getValue().isEmpty() && !each.getValue().equals(assumed))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    void take(Row row, RowValues values) {
      for (Column amount : AMOUNTS) {
        if (values.orNull(amount) instanceof BigDecimal value && value.signum() != 0) {
          Column own = Kind.CAMPAIGN.currencyOf(amount).orElseThrow();
          take(row, values.orNull(own), AssumedCurrency.isAt(values, own));
        }
      }
    }

    private void take(Row row, Object currency, boolean isAssumed) {
      if (isAssumed && assumed == null) {
        assumed = currency;
        line = row.line();
      } else if (!isAssumed && stated == null) {
        stated = currency;
      } else if (!isAssumed && other == null && !currency.equals(stated)) {
        other = currency;
      }
    }

    /** A stated currency that is not the assumed one. */
    Optional<Object> contrary() {
      return assumed == null || stated == null
          ? Optional.empty()
          : Optional.ofNullable(stated.equals(assumed) ? other : stated);
    }
  }

  public PartlyStatedCurrency(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    currencies =
        tables
            .findCampaigns(layout)
            .filter(table -> !table.section().format().isCanonical())
            .map(
                table ->
                    sections.computeIfAbsent(
                        layout, first -> new Currencies(table.unknownCells())));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (currencies.isPresent() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      currencies.get().look(row);
      currencies.get().take(row, accepted.value().values());
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<Layout, Currencies> section : sections.entrySet()) {
      Currencies each = section.getValue();
      if (each.contrary().isPresent()) {
        throw new FileRefused(problem(each, each.contrary().get()), each.line);
      }
      if (each.overlooked().isPresent()) {
        throw new FileRefused(
            overlooked(section.getKey(), each, each.overlooked().get()), each.line);
      }
    }
    return List.of();
  }

  private static Problem overlooked(Layout layout, Currencies each, int cell) {
    return Problem.at(
            layout.column(cell),
            ProblemCode.CELL_CURRENCY_UNKNOWN,
            each.unread.get(cell),
            "the currency of the amounts below a label that is known",
            "Without it they would be in the account's ("
                + each.assumed
                + "). Say in config/words/ what the label is in English; or give the account that"
                + " currency.")
        .as(Severity.FILE);
  }

  private static Problem problem(Currencies each, Object stated) {
    return Problem.of(
            ProblemCode.CELL_CURRENCY_UNKNOWN,
            "an amount without a currency beside amounts in " + stated,
            "a currency in each row, or in none for the account's (" + each.assumed + ")",
            "Download the export again with its currency column filled, or fill the blank cells.")
        .as(Severity.FILE);
  }
}
