package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Makes one row of several rows of a file that share their key, where the file's format says that
 * they belong together.
 */
public interface RowCombiner {
  /** Rows of the same key contradict each other or are the same. */
  RowCombiner NONE =
      new RowCombiner() {
        @Override
        public boolean combines(Kind kind) {
          return false;
        }

        @Override
        public Optional<Combination> combine(List<MutableValues> rows) {
          return Optional.empty();
        }
      };

  /**
   * What became of the rows.
   *
   * @param values derived ones need not be right
   */
  record Combination(MutableValues values, List<Problem> warnings) {
    public Combination {
      warnings = List.copyOf(warnings);
    }
  }

  /** Whether rows of a kind are combined at all. */
  boolean combines(Kind kind);

  /**
   * @param rows two or more of one kind, in the order of the file
   * @return empty when they cannot be combined, because they are all the same or contradict
   */
  Optional<Combination> combine(List<MutableValues> rows);
}
