package dev.socialmetrics.metric.catalogue;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Definition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every figure with its definition: those of a window, the computed columns, the stated ones. */
public final class Catalogue {
  private static final Pattern LENGTH = Pattern.compile("_[1-9][0-9]{0,3}d$");
  static final String WHOLE = "computed anew for each window";
  static final String ROW = "ratio of the sums";
  private static final Map<String, Definition> COMPUTED = ComputedFigures.all();

  private Catalogue() {}

  /** The definitions of everything that is computed, in the order of the documentation. */
  public static Collection<Definition> computed() {
    return Collections.unmodifiableCollection(COMPUTED.values());
  }

  /** All names, computed and stated, in order of name. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>(COMPUTED.keySet());
    for (Kind kind : Kind.values()) {
      kind.columns().forEach(column -> names.add(column.name()));
    }
    return new ArrayList<>(names);
  }

  /** The definition of that name; {@code reach_7d} has that of {@code reach_30d}. */
  public static Optional<Definition> find(String name) {
    return Optional.ofNullable(COMPUTED.get(LENGTH.matcher(name).replaceFirst("_30d")));
  }

  /** The definition of a column, computed or stated. */
  public static Definition of(Column column) {
    return find(column.name())
        .filter(known -> column.isDerived())
        .orElseGet(
            () ->
                new Definition(
                    column.name(),
                    "As the newest export that has it states it",
                    "",
                    unit(column),
                    together(column),
                    "missing_input: no export states it"));
  }

  private static String unit(Column column) {
    return switch (column.type()) {
      case COUNT, NET_COUNT, DECIMAL -> "count";
      case MONEY -> "money";
      case RATE, PERCENT -> "%";
      case DATE, TIME -> "day";
      case TEXT, LIST -> "text";
    };
  }

  private static String together(Column column) {
    return switch (column.aggregation()) {
      case SUM -> "sum";
      case LAST -> "the last day's value";
      case PERSON_DAYS -> "sum, in person-days, an upper bound";
      case RATIO_OF_SUMS -> ROW;
      case MEAN -> "the mean of the days that have it";
      case MAXIMUM -> "the largest day";
      case NONE -> "not";
    };
  }
}
