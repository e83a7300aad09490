package dev.socialmetrics.correction;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import dev.socialmetrics.store.rejected.RejectedPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Rejected rows of platforms' exports as they came back: which record of which file each mends.
 * They are held in memory.
 *
 * @param rows by file and record
 * @param lost rows that say of no file and record, or of one that is mended above
 */
record CorrectionFile(Map<Long, TreeMap<Long, CorrectionFile.Mended>> rows, List<Row> lost) {
  private static final String NUMBER = "[0-9]{1,18}";
  private static final String NOTHING = "nothing";

  /**
   * A mended row.
   *
   * @param cells by their titles
   */
  record Mended(long line, String raw, Map<String, String> cells) {}

  /**
   * @param original what a row of another file of corrected rows corrects; other rows as they are
   */
  static CorrectionFile read(SourceFile file, Limits limits, UnaryOperator<RejectedPlace> original)
      throws IOException, FileRefused {
    CorrectionFile mended = new CorrectionFile(new TreeMap<>(), new ArrayList<>());
    try (Sheets sheets = Sheets.open(file, limits);
        RowSource source = sheets.rows(sheets.list().get(0))) {
      Optional<Row> row = source.next();
      while (row.isPresent()) {
        mended.take(row.get(), original);
        row = source.next();
      }
    }
    return mended;
  }

  private void take(Row row, UnaryOperator<RejectedPlace> original) {
    if (row.ignored().isPresent() || !row.faults().isEmpty()) {
      lost.add(row);
      return;
    }
    Map<String, String> cells = cells(row);
    Mended mended = new Mended(row.line(), row.raw(), cells);
    String of = cells.getOrDefault(CorrectionHead.FILE, "").strip();
    String record = cells.getOrDefault(CorrectionHead.RECORD, "").strip();
    boolean isPlaced = of.matches(NUMBER) && record.matches(NUMBER);
    if (!isPlaced || !place(original.apply(place(of, record)), mended)) {
      lost.add(lost(row, found(of, record)));
    }
  }

  private static RejectedPlace place(String file, String record) {
    return new RejectedPlace(Long.parseLong(file), Long.parseLong(record));
  }

  /** By their labels; one that is not there is empty. */
  static Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().length && i < row.layout().size(); i++) {
      String cell = row.cells()[i];
      cells.put(row.layout().labels().get(i), cell == null ? "" : cell);
    }
    return cells;
  }

  private static String found(String file, String record) {
    return file.isEmpty() && record.isEmpty() ? NOTHING : word(file) + " and " + word(record);
  }

  private static String word(String cell) {
    return cell.isEmpty() ? NOTHING : cell;
  }

  private boolean place(RejectedPlace at, Mended mended) {
    return rows.computeIfAbsent(at.fileId(), none -> new TreeMap<>())
            .putIfAbsent(at.record(), mended)
        == null;
  }

  /** A row that cannot be put back where it was. */
  static Row lost(Row row, String found) {
    Problem problem =
        Problem.of(
            ProblemCode.ROW_NOT_MENDED,
            found,
            "in "
                + CorrectionHead.FILE
                + " and "
                + CorrectionHead.RECORD
                + " a rejected row, each once",
            "Export the rejected rows again, correct the cells and leave the columns that begin with"
                + " _ as they are; this row was left out.");
    return new Row(
        row.number(),
        row.line(),
        row.layout(),
        row.cells(),
        row.raw(),
        List.of(problem),
        Optional.empty());
  }
}
