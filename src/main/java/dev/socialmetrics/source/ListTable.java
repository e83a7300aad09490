package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.json.JsonTableSheet;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A list in a JSON document as a table. Its labels are known when all of it was read once, which is
 * done before it is opened first.
 */
final class ListTable implements Sheets.Opener {
  private final TextTable document;
  private final String key;
  private final Limits limits;
  private final Map<Boolean, Layout> labels = new HashMap<>();

  ListTable(TextTable document, String key, Limits limits) {
    this.document = document;
    this.key = key;
    this.limits = limits;
  }

  String key() {
    return key;
  }

  @Override
  public Sheet open(TextOptions options) throws IOException, FileRefused {
    if (!labels.containsKey(options.isMisread())) {
      try (Sheet objects = document.openList(key, options)) {
        labels.put(options.isMisread(), JsonTableSheet.labels(objects, limits));
      }
    }
    return new JsonTableSheet(document.openList(key, options), labels.get(options.isMisread()));
  }
}
