package dev.socialmetrics.metric.figure;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every figure with its definition: those of a window, the computed columns, the stated ones. */
public final class FigureLookup {
  /** The length of the windows that definitions are written for, in days. */
  private static final int LENGTH = 30;

  private FigureLookup() {}

  /** The definitions of everything that is computed, in the order of the documentation. */
  public static List<Definition> computed() {
    return figures().map(figure -> figure.definition(LENGTH)).toList();
  }

  /** All names, computed and stated, in order of name. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    figures().forEach(figure -> names.add(figure.name(LENGTH)));
    for (Kind kind : Kind.values()) {
      kind.columns().forEach(column -> names.add(column.name()));
    }
    return new ArrayList<>(names);
  }

  /** The definition of a computed figure; {@code reach_7d} has that of {@code reach_30d}. */
  public static Optional<Definition> find(String name) {
    int length = SummaryFigures.lengthIn(name).orElse(LENGTH);
    return figures()
        .filter(figure -> figure.name(length).equals(name))
        .map(figure -> figure.definition(length))
        .findFirst();
  }

  private static Stream<Figure<?>> figures() {
    return Stream.concat(SummaryFigures.all().stream(), RowFigures.all().stream());
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
      case COUNT, NET_COUNT, DECIMAL -> FigureType.COUNT.unit();
      case MONEY -> FigureType.MONEY.unit();
      case RATE, PERCENT -> FigureType.PERCENT.unit();
      case DATE, TIME -> FigureType.DAY.unit();
      case TEXT, LIST -> FigureType.TEXT.unit();
    };
  }

  private static String together(Column column) {
    return switch (column.aggregation()) {
      case SUM -> "sum";
      case LAST -> "the last day's value";
      case PERSON_DAYS -> "sum, in person-days, an upper bound";
      case RATIO_OF_SUMS -> "ratio of the sums";
      case MEAN -> "the mean of the days that have it";
      case MAXIMUM -> "the largest day";
      case NONE -> "not";
    };
  }
}
