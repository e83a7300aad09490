package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects as a table: a header with the keys that any of them has, and a record for each. What an
 * object has no key for is blank.
 */
public final class JsonTableSheet implements Sheet {
  private final Sheet objects;
  private final Layout labels;
  private final Map<String, Integer> columns = new HashMap<>();
  private Layout keys = new Layout(List.of());
  private int[] places = {};
  private boolean isHeaderRead;

  /**
   * @param objects before the first; closed with this
   * @param labels as {@link #labels} gives them
   */
  public JsonTableSheet(Sheet objects, Layout labels) {
    this.objects = objects;
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      columns.put(labels.labels().get(i), i);
    }
  }

  /**
   * The keys of all objects, in the order in which they come; reads to the end.
   *
   * @throws FileRefused when there are more than a table may have columns
   */
  public static Layout labels(Sheet objects, Limits limits) throws IOException, FileRefused {
    Set<String> labels = new LinkedHashSet<>();
    Optional<Layout> last = Optional.empty();
    Optional<SheetRecord> record = objects.read();
    while (record.isPresent()) {
      Optional<Layout> keys = record.get().keys();
      if (!keys.equals(last)) {
        keys.map(Layout::labels).ifPresent(labels::addAll);
        last = keys;
      }
      if (labels.size() > limits.columns()) {
        throw new FileRefused(
            CsvProblems.tooManyColumns("more than " + limits.columns(), limits.columns()),
            record.get().line());
      }
      record = objects.read();
    }
    return new Layout(new ArrayList<>(labels));
  }

  @Override
  public Optional<SheetRecord> read() throws IOException, FileRefused {
    if (labels.size() == 0) {
      return Optional.empty();
    }
    if (!isHeaderRead) {
      isHeaderRead = true;
      return Optional.of(header());
    }
    return objects.read().map(this::record);
  }

  private SheetRecord header() {
    CellType[] types = new CellType[labels.size()];
    Arrays.fill(types, CellType.TEXT);
    return SheetRecord.ofObject(
        1,
        labels.labels().toArray(new String[0]),
        types,
        List.of(),
        String.join(", ", labels.labels()));
  }

  private SheetRecord record(SheetRecord object) {
    place(object.keys().orElseThrow());
    String[] texts = new String[labels.size()];
    CellType[] types = new CellType[labels.size()];
    Arrays.fill(texts, "");
    Arrays.fill(types, CellType.BLANK);
    for (int i = 0; i < object.size(); i++) {
      texts[places[i]] = object.text(i);
      types[places[i]] = object.type(i);
    }
    return SheetRecord.ofObject(object.line(), texts, types, object.faults(), object.raw());
  }

  /** Objects with the same keys share a layout. */
  private void place(Layout ofObject) {
    if (ofObject != keys) {
      keys = ofObject;
      places = ofObject.labels().stream().mapToInt(columns::get).toArray();
    }
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
