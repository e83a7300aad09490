package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.MoneyText;
import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Amounts that all have three digits behind their decimal sign, as {@code 1.234} and {@code
 * 56.873}: where people write a point between thousands they are a thousand times as much. One
 * amount with more or fewer digits shows that they are decimals, and so does one of a thousand
 * without a sign. Currencies with thousandths have such amounts. Numbers of workbooks and of JSON
 * are numbers, and show nothing of the texts beside them.
 */
public final class AmountsInThousands implements WholeFileRule {
  private static final Pattern DOUBTFUL = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");
  private static final Pattern SHOWS =
      Pattern.compile("[+-]?(?:[0-9]*[.,][0-9]+|[1-9][0-9]{3,}|[0-9.,]+[.,][0-9]+)");
  private static final Set<String> THOUSANDTHS =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() == 3)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private final OpenTables tables;
  private final Map<String, Amounts> byLabel = new LinkedHashMap<>();
  private List<Amounts> amounts = List.of();

  /** The amounts of one column so far. */
  private static final class Amounts {
    private final BoundColumn column;
    private final char sign;
    private final FirstRefusal doubtful = new FirstRefusal();
    private boolean areDecimals;

    Amounts(BoundColumn column, char sign) {
      this.column = column;
      this.sign = sign;
    }

    void take(Row row, ExportedRow exported) {
      for (int cell : column.cells()) {
        String text = row.cells()[cell];
        if (!areDecimals && text != null && mayShow(text) && !row.numbers().test(cell)) {
          look(row, cell, MoneyText.of(CellText.trim(text)).number(), exported);
        }
      }
    }

    /** Whole numbers up to 999 show nothing. */
    private static boolean mayShow(String text) {
      return text.length() > 3 || text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }

    private void look(Row row, int cell, String number, ExportedRow exported) {
      if (DOUBTFUL.matcher(number).matches()) {
        boolean isRead = number.indexOf(sign) > 0 && !hasThousandths(exported);
        if (isRead && !doubtful.isKept()) {
          doubtful.keep(problem(row, cell, sign), row.line());
        }
      } else {
        areDecimals = SHOWS.matcher(number).matches();
      }
    }

    private boolean hasThousandths(ExportedRow exported) {
      Optional<Column> currency = Kind.CAMPAIGN.currencyOf(column.column());
      return currency.isPresent()
          && THOUSANDTHS.contains(String.valueOf(exported.values().orNull(currency.get())));
    }
  }

  public AmountsInThousands(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    amounts = tables.findCampaigns(layout).map(this::of).orElse(List.of());
  }

  private List<Amounts> of(BoundTable table) {
    char sign = table.section().format().decimalComma() ? ',' : '.';
    List<Amounts> found = new ArrayList<>();
    for (BoundColumn column : table.columns()) {
      if (column.column().type() == ColumnType.MONEY) {
        found.add(
            byLabel.computeIfAbsent(
                column.column().name() + column.cells() + sign,
                first -> new Amounts(column, sign)));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!amounts.isEmpty() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      for (Amounts each : amounts) {
        each.take(row, accepted.value());
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Amounts each : byLabel.values()) {
      if (!each.areDecimals) {
        each.doubtful.throwIfKept();
      }
    }
    return List.of();
  }

  private static Problem problem(Row row, int cell, char sign) {
    return Problem.at(
            row.layout().column(cell),
            ProblemCode.CELL_LOCALE_NUMBER,
            row.cells()[cell],
            "amounts that do not all have three digits behind \"" + sign + '"',
            "They may be a thousand times as much. Export them without a sign between thousands,"
                + " from a page in English or with a spreadsheet's number format; one that is"
                + " right may be written with a digit more (1"
                + sign
                + "2340).")
        .as(Severity.FILE);
  }
}
