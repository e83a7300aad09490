package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Rows of days that all say beside their day that they are of so many days: {@code last 28 days},
 * {@code days_28}. Where the file has about as many days, that is the period of the export; where
 * it has fewer or more, it is what the figures of each row are of.
 */
public final class SpansBesideDays implements DayTextRule {
  private static final Set<String> WORDS = Words.shipped().of(Topic.LAST_DAYS);
  private static final int LONGEST_TEXT = 40;
  private static final int MOST_DAYS = 400;

  /** The part of its period that an export may lack: platforms are some days behind. */
  private static final int LACKING = 5;

  private final Map<String, Said> byLabel = new LinkedHashMap<>();
  private final Set<String> days = new HashSet<>();

  /** What a column says in its first row. */
  private record Said(String text, int days, Problem problem, long line) {}

  @Override
  public boolean takeDay(RowValues values) {
    if (days.size() > MOST_DAYS || !DaySeries.hasFlow(values)) {
      return false;
    }
    days.add(TextsBesideDays.day(values));
    return true;
  }

  /** A column that says something else in a later row says nothing of what all rows are of. */
  @Override
  public void takeText(Row row, int cell, String text, RowValues values) {
    String label = row.layout().labels().get(cell);
    Said said = byLabel.get(label);
    if (said == null) {
      OptionalInt found = daysIn(text);
      Problem problem =
          found.isPresent() ? problem(row, cell, text, TextsBesideDays.day(values)) : null;
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
    return TextsBesideDays.notByDay(
        row, cell, text, day, "Its figures may be those of all these days.");
  }

  @Override
  public void end() throws FileRefused {
    for (Said said : byLabel.values()) {
      boolean isOfExport =
          days.size() <= said.days() + 1 && days.size() >= said.days() - said.days() / LACKING;
      if (said.days() > 0 && !isOfExport) {
        throw new FileRefused(said.problem(), said.line());
      }
    }
  }
}
