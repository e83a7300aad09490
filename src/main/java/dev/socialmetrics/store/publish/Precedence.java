package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
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
  private final List<Column> values;
  private final List<Column> derived;

  Precedence(Kind kind) {
    this.values = kind.valueColumns();
    this.derived = kind.derivedColumns();
  }

  /** Merges the stated values of one incoming row into a stored one. */
  Merged merge(StoredRow stored, RowValues incoming, ValueSource from) {
    return merge(stored, incoming, from, Optional.empty());
  }

  /**
   * The same for a post whose counts all exports decide on.
   *
   * @param history empty where of each count the newest one holds
   */
  Merged merge(
      StoredRow stored, RowValues incoming, ValueSource from, Optional<CountHistory> history) {
    Weighing weighing = new Weighing(stored, from);
    for (Column column : values) {
      Optional<CountHistory.Count> count =
          history
              .filter(known -> column.type().isWhole())
              .flatMap(known -> known.count(column, from));
      if (count.isPresent()) {
        weighing.settle(column, incoming.orNull(column), count.get());
      } else if (incoming.has(column)) {
        weighing.weigh(column, incoming.orNull(column), AssumedCurrency.isAt(incoming, column));
      }
    }
    return weighing.result();
  }

  /** One incoming row against one stored row. */
  private final class Weighing {
    private final StoredRow stored;
    private final ValueSource from;
    private final MutableValues row;
    private final Map<Integer, ValueSource> sources;
    private final List<Merged.Change> changes = new ArrayList<>();
    private final Map<Column, Long> fallen = new LinkedHashMap<>();
    private final List<Column> unproven = new ArrayList<>();
    private boolean changed;
    private boolean differs;

    Weighing(StoredRow stored, ValueSource from) {
      this.stored = stored;
      this.from = from;
      this.row = stored.values().copy();
      this.sources = new HashMap<>(stored.columnSources());
    }

    void weigh(Column stated, Object value, boolean assumed) {
      Object before = row.orNull(stated);
      if (before != null && assumed != AssumedCurrency.isAt(row, stated)) {
        weighAssumed(stated, value, assumed);
      } else if (!assumed || before == null || before.equals(value)) {
        weigh(stated, before, value);
        markAssumed(stated, assumed && before == null);
      }
    }

    /** A stated currency takes the place of an assumed one, whichever is older. */
    private void weighAssumed(Column stated, Object value, boolean assumed) {
      if (assumed) {
        return;
      }
      Object before = row.orNull(stated);
      if (!value.equals(before)) {
        note(stated, before, value);
      }
      AssumedCurrency.mark(row, stated, false);
      take(stated, value);
      changed = true;
    }

    private void markAssumed(Column stated, boolean assumed) {
      if (assumed) {
        AssumedCurrency.mark(row, stated, true);
      }
    }

    private void weigh(Column column, Object before, Object value) {
      ValueSource beforeSource = stored.sourceOf(column.index());
      if (before == null) {
        note(column, null, value);
        take(column, value);
        changed = true;
      } else if (from.winsOver(beforeSource)) {
        if (!before.equals(value)) {
          note(column, before, value);
          changed = true;
        }
        take(column, value);
      } else if (!before.equals(value)) {
        differs = true;
        if (from.isPassedOverFor(beforeSource)) {
          unproven.add(column);
        }
      }
    }

    /** The count that holds by all exports, whichever of them states it. */
    void settle(Column counted, Object incoming, CountHistory.Count count) {
      Object before = row.orNull(counted);
      if (!Objects.equals(before, count.value())) {
        note(counted, before, count.value());
        changed = true;
      }
      differs |= incoming != null && !incoming.equals(count.value());
      row.set(counted, count.value());
      sources.put(counted.index(), count.from());
      count.fellFrom().ifPresent(largest -> fallen.put(counted, largest));
    }

    private void take(Column column, Object value) {
      row.set(column, value);
      sources.put(column.index(), from);
    }

    private void note(Column column, Object before, Object after) {
      int index = column.index();
      changes.add(new Merged.Change(index, before, after, stored.sourceOf(index)));
    }

    Merged result() {
      if (changed) {
        Derivation.derive(row);
        noteDerived();
      }
      ValueSource rowSource = from.winsOver(stored.source()) ? from : stored.source();
      keepOlderSources(rowSource);
      StoredRow after = new StoredRow(stored.id(), row, rowSource, sources, stored.updatedAt());
      return new Merged(after, fate(), changes, fallen, unproven);
    }

    /** Reports have shown the old rates, so they leave a trace as the values do. */
    private void noteDerived() {
      for (Column column : derived) {
        Object before = stored.values().orNull(column);
        Object after = row.orNull(column);
        if (!Objects.equals(before, after)) {
          note(column, before, after);
        }
      }
    }

    /**
     * Values that the new row source does not state stay with the file that did; the rest need no
     * entry.
     */
    private void keepOlderSources(ValueSource rowSource) {
      for (Column column : values) {
        if (row.has(column)) {
          sources.putIfAbsent(column.index(), stored.source());
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
