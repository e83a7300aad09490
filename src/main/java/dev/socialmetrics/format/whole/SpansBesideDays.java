package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of days that all say beside their day that they are of so many days: {@code last 28 days},
 * {@code days_28}. Where the file has about as many days, that is the period of the export; where
 * it has fewer or more, it is what the figures of each row are of.
 */
final class SpansBesideDays implements WholeFileRule {
  private static final int DATE = Kind.DAILY.column("date").index();
  private static final Set<String> WORDS = Words.shipped().of(Topic.LAST_DAYS);
  private static final int LONGEST_TEXT = 40;
  private static final int MOST_DAYS = 400;

  /** The part of its period that an export may lack: platforms are some days behind. */
  private static final int LACKING = 5;

  private final Function<Layout, List<Integer>> unknown;
  private final Map<String, Said> byLabel = new LinkedHashMap<>();
  private final Set<String> days = new HashSet<>();
  private List<Integer> cells = List.of();

  /** What a column says in its first row. */
  private record Said(String text, int days, Problem problem, long line) {}

  /**
   * @param unknown positions of the cells of a layout that fill no column; none where it is stated
   *     that its rows are days
   */
  SpansBesideDays(Function<Layout, List<Integer>> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    cells = unknown.apply(layout);
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (!cells.isEmpty()
        && days.size() <= MOST_DAYS
        && verdict instanceof Verdict.Accepted<Draft> accepted
        && accepted.value().kind() == Kind.DAILY
        && DaySeries.hasFlow(accepted.value().cells())) {
      String day = (String) accepted.value().cells()[DATE];
      days.add(day);
      cells.forEach(cell -> look(row, cell, day));
    }
  }

  /** A column that says something else in a later row says nothing of what all rows are of. */
  private void look(Row row, int cell, String day) {
    String label = row.layout().labels().get(cell);
    String text = CellText.trimOrEmpty(row.cells()[cell]);
    Said said = byLabel.get(label);
    if (said == null) {
      OptionalInt found = daysIn(text);
      Problem problem = found.isPresent() ? problem(row, cell, text, day) : null;
      byLabel.put(label, new Said(text, found.orElse(0), problem, row.line()));
    } else if (said.days() > 0 && !said.text().equals(text)) {
      byLabel.put(label, new Said(text, 0, null, row.line()));
    }
  }

  /** A number of days, two at least, among words of a span and nothing else. */
  private static OptionalInt daysIn(String text) {
    if (text.length() > LONGEST_TEXT || text.chars().noneMatch(Character::isDigit)) {
      return OptionalInt.empty();
    }
    List<String> parts =
        Arrays.stream(Words.plain(text).split(" +|(?<=[0-9])(?=\\p{L})|(?<=\\p{L})(?=[0-9])"))
            .toList();
    List<String> numbers = parts.stream().filter(part -> part.matches("[0-9]{1,3}")).toList();
    boolean isSpan =
        numbers.size() == 1
            && parts.size() > 1
            && parts.stream().allMatch(part -> WORDS.contains(part) || numbers.contains(part));
    int number = isSpan ? Integer.parseInt(numbers.get(0)) : 0;
    return number > 1 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static Problem problem(Row row, int cell, String text, String day) {
    return Problem.at(
        row.layout().column(cell),
        ProblemCode.FILE_NOT_BY_DAY,
        text + " beside the day " + day,
        "a row for each day",
        "Its figures may be those of all these days. Choose days on the platform's page, and"
            + " download the export again. Where each row is of a single day, say so: --grain"
            + " day.");
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Said said : byLabel.values()) {
      boolean isOfExport =
          days.size() <= said.days() + 1 && days.size() >= said.days() - said.days() / LACKING;
      if (said.days() > 0 && !isOfExport) {
        throw new FileRefused(said.problem(), said.line());
      }
    }
    return List.of();
  }
}
