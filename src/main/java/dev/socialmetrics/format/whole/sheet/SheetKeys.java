package dev.socialmetrics.format.whole.sheet;

import dev.socialmetrics.domain.RowValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of rows in several sheets, with what their figures were first. Mutable. */
final class SheetKeys {
  private final Map<String, Seen> byKey = new HashMap<>();

  /**
   * The first row of a key.
   *
   * @param figures a hash each, 0 for none
   */
  record Seen(SheetRows sheet, long line, int[] figures) {}

  /** A row of another sheet with the same key and another figure; with any where they add up. */
  Optional<Seen> find(SheetRows sheet, RowValues values, long line) {
    StringBuilder key = new StringBuilder().append(sheet.kind());
    values.key().forEach(each -> key.append('\n').append(each));
    int[] figures =
        sheet.kind().valueColumns().stream()
            .mapToInt(column -> hash(values.orNull(column)))
            .toArray();
    Seen before = byKey.putIfAbsent(key.toString(), new Seen(sheet, line, figures));
    return Optional.ofNullable(before)
        .filter(seen -> seen.sheet().isBeside(sheet))
        .filter(seen -> contradicts(seen, figures, sheet.isAdded()));
  }

  private static int hash(Object figure) {
    int hash = figure == null ? 0 : figure.hashCode();
    return figure != null && hash == 0 ? Integer.MIN_VALUE : hash;
  }

  private static boolean contradicts(Seen before, int[] figures, boolean isAdded) {
    for (int i = 0; i < figures.length; i++) {
      boolean areBoth = figures[i] != 0 && before.figures[i] != 0;
      if (areBoth && (isAdded || figures[i] != before.figures[i])) {
        return true;
      }
    }
    return false;
  }
}
