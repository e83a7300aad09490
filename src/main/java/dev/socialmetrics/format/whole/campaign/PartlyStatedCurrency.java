package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.check.BoundTable;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private final OpenTables tables;
  private final Map<Object, Currencies> sections = new IdentityHashMap<>();
  private Optional<Currencies> currencies = Optional.empty();

  /** What the amounts of one table state; the first of each kind. */
  private static final class Currencies {
    private long line;
    private Object assumed;
    private Object other;
    private Object stated;

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
            .map(BoundTable::section)
            .map(section -> sections.computeIfAbsent(section, first -> new Currencies()));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (currencies.isPresent() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      currencies.get().take(row, accepted.value().values());
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Currencies each : sections.values()) {
      if (each.contrary().isPresent()) {
        throw new FileRefused(problem(each, each.contrary().get()), each.line);
      }
    }
    return List.of();
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
