package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.column.DividingColumns;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns of an export in another language that say something of each row, below labels of which
 * nothing is known. They may part campaigns (search terms, ages, places): where each campaign has
 * one row a day, no two rows show it. A text that all campaigns of the file share parts none of
 * them, and so do days and columns that some rows leave blank. Mutable.
 */
final class UnknownTexts {
  private static final Column ID = Kind.CAMPAIGN.column("campaign_id");

  private final Map<Integer, Texts> byCell = new LinkedHashMap<>();
  private Optional<Object> campaign = Optional.empty();
  private boolean areSeveral;

  /** The texts of one column. */
  private static final class Texts {
    private String first = "";
    private String label = "";
    private long line;
    private boolean isOne = true;
    private boolean partsNothing;

    void take(Row row, int cell) {
      String text = row.cells()[cell];
      CellKind kind = CellKind.of(text);
      partsNothing |= kind == CellKind.BLANK || kind == CellKind.DAY;
      if (kind == CellKind.NAME && first.isEmpty()) {
        first = text.strip();
        label = row.layout().labels().get(cell);
        line = row.line();
      }
      isOne &= kind == CellKind.NAME && text.strip().equals(first);
    }

    boolean mayPart(boolean areSeveral) {
      return !partsNothing && !first.isEmpty() && !(isOne && areSeveral);
    }

    String shown() {
      return '"' + label + "\" (" + first + ')';
    }
  }

  /**
   * @param cells of the columns to look at, from 0
   */
  UnknownTexts(List<Integer> cells) {
    cells.forEach(cell -> byCell.put(cell, new Texts()));
  }

  /** A row of a campaign that changes its sums. */
  void take(Row row, RowValues values) {
    if (!byCell.isEmpty()) {
      Optional<Object> id = Optional.ofNullable(values.orNull(ID));
      areSeveral |= campaign.isPresent() && !campaign.equals(id);
      campaign = id;
      byCell.forEach((cell, texts) -> texts.take(row, cell));
    }
  }

  void requireNone() throws FileRefused {
    List<Texts> found =
        byCell.values().stream().filter(texts -> texts.mayPart(areSeveral)).toList();
    if (!found.isEmpty()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_PART_OF_TOTAL,
              "campaigns with "
                  + found.stream().map(Texts::shown).collect(Collectors.joining(", "))
                  + ", of which no word is known",
              "columns that are known to divide no campaign, or rows that add up to the file's own"
                  + " total of campaigns",
              "Rows of search terms, ages or places are less than their campaigns. Switch the"
                  + " platform to English and download the campaign report again."
                  + DividingColumns.DIVIDES_NOTHING),
          found.get(0).line);
    }
  }
}
