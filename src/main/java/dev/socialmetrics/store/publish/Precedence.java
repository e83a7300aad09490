package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.row.Derivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Precedence is per column: a value keeps the export time of the file it came from, the newest
 * export that states it wins, a blank cell overwrites nothing, and an older export only fills gaps,
 * as do parts of campaigns that nothing proves whole. So one-metric files merge into one row in any
 * order of arrival. Pure. Source: src/docs/metrics.md, "Restated, late and repeated data".
 */
final class Precedence {
  private final Kind kind;
  private final List<Column> values;
  private final List<Column> derived;

  Precedence(Kind kind) {
    this.kind = kind;
    this.values = kind.valueColumns();
    this.derived = kind.derivedColumns();
  }

  /** Merges the stated values of one incoming row into a stored one. */
  Merged merge(StoredRow stored, Object[] incoming, Source from) {
    return merge(stored, incoming, from, Optional.empty());
  }

  /**
   * The same for a post whose counts all exports decide on.
   *
   * @param history empty where of each count the newest one holds
   */
  Merged merge(StoredRow stored, Object[] incoming, Source from, Optional<CountHistory> history) {
    Weighing weighing = new Weighing(stored, from);
    for (Column column : values) {
      Optional<CountHistory.Count> count =
          history
              .filter(known -> column.type().isWhole())
              .flatMap(known -> known.count(column, from));
      if (count.isPresent()) {
        weighing.settle(column, incoming[column.index()], count.get());
      } else if (incoming[column.index()] != null) {
        weighing.weigh(column, incoming[column.index()], AssumedCurrency.isAt(incoming, column));
      }
    }
    return weighing.result();
  }

  /** One incoming row against one stored row. */
  private final class Weighing {
    private final StoredRow stored;
    private final Source from;
    private final Object[] cells;
    private final Map<Integer, Source> sources;
    private final List<Merged.Change> changes = new ArrayList<>();
    private final Map<Column, Long> fallen = new LinkedHashMap<>();
    private final List<Column> unproven = new ArrayList<>();
    private boolean changed;
    private boolean differs;

    Weighing(StoredRow stored, Source from) {
      this.stored = stored;
      this.from = from;
      this.cells = stored.cells().clone();
      this.sources = new HashMap<>(stored.columnSources());
    }

    void weigh(Column stated, Object value, boolean assumed) {
      int column = stated.index();
      Object before = cells[column];
      if (before != null && assumed != AssumedCurrency.isAt(cells, stated)) {
        weighAssumed(stated, value, assumed);
      } else if (!assumed || before == null || before.equals(value)) {
        weigh(column, before, value);
        markAssumed(stated, assumed && before == null);
      }
    }

    /** A stated currency takes the place of an assumed one, whichever is older. */
    private void weighAssumed(Column stated, Object value, boolean assumed) {
      int column = stated.index();
      if (assumed) {
        return;
      }
      if (!value.equals(cells[column])) {
        changes.add(new Merged.Change(column, cells[column], value, stored.sourceOf(column)));
      }
      AssumedCurrency.mark(cells, stated, false);
      take(column, value);
      changed = true;
    }

    private void markAssumed(Column stated, boolean assumed) {
      if (assumed) {
        AssumedCurrency.mark(cells, stated, true);
      }
    }

    private void weigh(int column, Object before, Object value) {
      Source beforeSource = stored.sourceOf(column);
      if (before == null) {
        changes.add(new Merged.Change(column, null, value, beforeSource));
        take(column, value);
        changed = true;
      } else if (from.winsOver(beforeSource)) {
        if (!before.equals(value)) {
          changes.add(new Merged.Change(column, before, value, beforeSource));
          changed = true;
        }
        take(column, value);
      } else if (!before.equals(value)) {
        differs = true;
        if (from.isPassedOverFor(beforeSource)) {
          unproven.add(kind.columns().get(column));
        }
      }
    }

    /** The count that holds by all exports, whichever of them states it. */
    void settle(Column counted, Object incoming, CountHistory.Count count) {
      int column = counted.index();
      Object before = cells[column];
      if (!Objects.equals(before, count.value())) {
        changes.add(new Merged.Change(column, before, count.value(), stored.sourceOf(column)));
        changed = true;
      }
      differs |= incoming != null && !incoming.equals(count.value());
      cells[column] = count.value();
      sources.put(column, count.from());
      count.fellFrom().ifPresent(largest -> fallen.put(counted, largest));
    }

    private void take(int column, Object value) {
      cells[column] = value;
      sources.put(column, from);
    }

    Merged result() {
      if (changed) {
        Derivation.derive(kind, cells);
        noteDerived();
      }
      Source rowSource = from.winsOver(stored.source()) ? from : stored.source();
      keepOlderSources(rowSource);
      StoredRow row = new StoredRow(stored.id(), cells, rowSource, sources, stored.updatedAt());
      return new Merged(row, fate(), changes, fallen, unproven);
    }

    /** Reports have shown the old rates, so they leave a trace as the values do. */
    private void noteDerived() {
      for (Column column : derived) {
        Object before = stored.cells()[column.index()];
        Object after = cells[column.index()];
        if (!Objects.equals(before, after)) {
          changes.add(
              new Merged.Change(column.index(), before, after, stored.sourceOf(column.index())));
        }
      }
    }

    /**
     * Values that the new row source does not state stay with the file that did; the rest need no
     * entry.
     */
    private void keepOlderSources(Source rowSource) {
      for (Column column : values) {
        int index = column.index();
        if (cells[index] != null) {
          sources.putIfAbsent(index, stored.source());
        }
      }
      sources.values().removeIf(rowSource::equals);
    }

    private Merged.Fate fate() {
      if (changed) {
        return Merged.Fate.STORED;
      }
      return differs ? Merged.Fate.SUPERSEDED : Merged.Fate.UNCHANGED;
    }
  }
}
