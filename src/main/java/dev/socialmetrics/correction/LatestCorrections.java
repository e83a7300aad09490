package dev.socialmetrics.correction;

import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.store.rejected.CorrectedRow;
import dev.socialmetrics.store.rejected.CorrectedRows;
import dev.socialmetrics.store.rejected.RejectedPlace;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What was written last in the place of rejected rows, in whichever file of corrected rows. Held in
 * memory, as the rejected rows are.
 */
record LatestCorrections(
    Map<RejectedPlace, RejectedPlace> originals, Map<RejectedPlace, Map<String, String>> typed) {

  static LatestCorrections read(DataSource reading) {
    LatestCorrections latest = new LatestCorrections(new HashMap<>(), new HashMap<>());
    new CorrectedRows(reading).list().forEach(latest::take);
    return latest;
  }

  /** A row of nothing but what is wrong with it says nothing. */
  private void take(CorrectedRow row) {
    originals.put(new RejectedPlace(row.fileId(), row.line()), row.of());
    Map<String, String> cells = TypedCells.read(row.cells());
    if (cells.keySet().stream().anyMatch(title -> !title.startsWith("_"))) {
      typed.putIfAbsent(row.of(), cells);
    }
  }

  /** The row that was rejected first, of which a row of corrections is another try. */
  RejectedPlace original(RejectedRow row) {
    RejectedPlace inFile = new RejectedPlace(row.fileId(), row.where().line().orElse(row.record()));
    return originals.getOrDefault(inFile, new RejectedPlace(row.fileId(), row.record()));
  }

  /** Cells by their titles, in the order of the file; none where nothing was written. */
  Map<String, String> cells(RejectedPlace original) {
    Map<String, String> cells = new LinkedHashMap<>(typed.getOrDefault(original, Map.of()));
    cells.keySet().removeIf(title -> title.startsWith("_"));
    return cells;
  }

  /** Whether it was written into a file that puts rows back into their export. */
  boolean isOfExport(RejectedPlace original) {
    return typed.getOrDefault(original, Map.of()).keySet().stream()
        .findFirst()
        .filter(CorrectionHead.FILE::equals)
        .isPresent();
  }
}
