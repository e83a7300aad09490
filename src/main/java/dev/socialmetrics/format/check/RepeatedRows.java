package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Row;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of campaigns that are in a file a second time, equal in every cell: in one table, in two
 * sheets of a workbook, in two entries of an archive. Where rows are added up they would count
 * twice. Of a row 64 bits are remembered. Mutable.
 */
public final class RepeatedRows {
  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Map<Section, Long> sections = new IdentityHashMap<>();
  private final Set<Long> anywhere = new HashSet<>();
  private final Set<Long> within = new HashSet<>();
  private boolean isWithinTable;

  /** Whether the same row was there before; the first of them is not repeated. */
  boolean isRepeated(Row row, BoundTable table, RowValues values) {
    if (table.kind() != Kind.CAMPAIGN || !table.section().table().sum()) {
      return false;
    }
    long sign = sign(row, values);
    long section = sections.computeIfAbsent(table.section(), first -> (long) sections.size() + 1);
    isWithinTable = !within.add(sign * PRIME + section);
    return !anywhere.add(sign);
  }

  /** Whether the row that was repeated last was read before in the same table, not in another. */
  public boolean isWithinTable() {
    return isWithinTable;
  }

  private static long sign(Row row, RowValues values) {
    long sign = FIRST;
    for (Object key : values.key()) {
      sign = add(sign, String.valueOf(key));
    }
    for (int i = 0; i < row.cells().length; i++) {
      sign = add(sign, Labels.normalise(row.layout().labels().get(i)));
      sign = add(sign, plain(row.cells()[i]));
    }
    return sign;
  }

  /** Sheets of a workbook write numbers with fewer zeros than a CSV file of the same table. */
  private static String plain(String cell) {
    String text = CellText.trimOrEmpty(cell);
    return DECIMAL.matcher(text).matches()
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  private static long add(long sign, String text) {
    long next = sign;
    for (int i = 0; i < text.length(); i++) {
      next = (next ^ text.charAt(i)) * PRIME;
    }
    return (next ^ '\n') * PRIME ^ next >>> 32;
  }
}
