package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.check.SectionFacts;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A single day in a file, an entry or a sheet whose name says that it is of a week, a month or some
 * days: its figures may be those of all of them. Two days or more show themselves what they are.
 */
public final class DaysOfPeriodNames implements WholeFileRule {
  private static final Column DATE = Kind.DAILY.column("date");

  private final FileContext file;
  private final Function<Layout, Optional<SheetRef>> place;
  private final Map<String, Named> byName = new LinkedHashMap<>();
  private List<Named> current = List.of();

  /** The day of a name, and whether there are others. Mutable. */
  private static final class Named {
    private String day = "";
    private long line;
    private boolean areSeveral;

    void add(String other, long at) {
      if (day.isEmpty()) {
        day = other;
        line = at;
      } else {
        areSeveral |= !day.equals(other);
      }
    }
  }

  /**
   * @param place of the rows of a layout; none where it is stated that its rows are days
   */
  public DaysOfPeriodNames(FileContext file, Function<Layout, Optional<SheetRef>> place) {
    this.file = file;
    this.place = place;
  }

  @Override
  public void begin(Layout layout) {
    current = place.apply(layout).map(this::named).orElse(List.of());
  }

  private List<Named> named(SheetRef ref) {
    return Stream.of(Optional.of(file.name()), ref.entry(), ref.sheet())
        .flatMap(Optional::stream)
        .map(SectionFacts::fileName)
        .map(name -> byName.computeIfAbsent(name, first -> new Named()))
        .toList();
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!current.isEmpty()
        && !current.stream().allMatch(named -> named.areSeveral)
        && verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == Kind.DAILY
        && DaySeries.hasFlow(accepted.value().values())) {
      String day = accepted.value().values().text(DATE);
      current.forEach(named -> named.add(day, row.line()));
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    LocalDate modified = file.modified().atZone(file.zone()).toLocalDate();
    for (Map.Entry<String, Named> each : byName.entrySet()) {
      Named named = each.getValue();
      if (!named.day.isEmpty()
          && !named.areSeveral
          && PeriodName.isOfMore(each.getKey(), LocalDate.parse(named.day), modified)) {
        throw new FileRefused(problem(each.getKey(), named.day), named.line);
      }
    }
    return List.of();
  }

  private static Problem problem(String name, String day) {
    return Problem.of(
        ProblemCode.FILE_NOT_BY_DAY,
        "the day " + day + " alone in " + name + ", which is the name of a period",
        "a row for each day",
        "Its figures may be those of the whole period. Choose days on the platform's page, and"
            + " download the export again. Where the row is of a single day, say so: --grain day.");
  }
}
