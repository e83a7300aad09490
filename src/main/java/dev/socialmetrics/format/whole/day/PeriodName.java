package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file or of a table says of its figures: that they are of more than a day. */
final class PeriodName {
  private static final Set<String> STEPS = Words.shipped().of(Topic.STEPS);
  private static final Set<String> SUMMARIES = Words.shipped().of(Topic.SUMMARIES);
  private static final Set<String> SPANS = Words.shipped().of(Topic.SPANS);
  private static final Pattern MONTH =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-_. ](0?[1-9]|1[0-2])(?![-_. ]?[0-9])");
  private static final String WEEK = "w[0-9]{1,2}";
  private static final String YEAR = "(?:19|20)[0-9]{2}";

  private PeriodName() {}

  /**
   * Whether it says it of figures of a day.
   *
   * @param modified when the file was changed last: figures of a period that began with the day are
   *     its own until the next
   */
  static boolean isOfMore(String name, LocalDate day, LocalDate modified) {
    Optional<Window> window = FilePeriod.find(name).or(() -> month(name));
    if (window.isPresent()) {
      Window stated = window.get();
      boolean isFirst = day.equals(stated.start()) && !modified.isAfter(day.plusDays(1));
      return stated.days() > 1
          && !isFirst
          && !day.isBefore(stated.start())
          && !day.isAfter(stated.end());
    }
    return hasWord(name);
  }

  private static Optional<Window> month(String name) {
    Matcher month = MONTH.matcher(name);
    if (!month.find()) {
      return Optional.empty();
    }
    YearMonth of = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    return Optional.of(new Window(of.atDay(1), of.atEndOfMonth()));
  }

  private static boolean hasWord(String name) {
    String[] words = Words.plain(name).split("[^\\p{L}\\p{M}\\p{N}]+");
    for (int i = 0; i < words.length; i++) {
      String before = i > 0 ? words[i - 1] : "";
      String behind = i + 1 < words.length ? words[i + 1] : "";
      if (isWord(words[i])
          || SPANS.contains(words[i]) && (isSeveral(before) || isSeveral(behind))
          || isMonth(before, words[i], behind)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String word) {
    String letters = word.replaceAll("[0-9]+$", "");
    return STEPS.contains(letters) || SUMMARIES.contains(letters) || word.matches(WEEK);
  }

  private static boolean isSeveral(String number) {
    return number.matches("[0-9]{1,3}") && Integer.parseInt(number) > 1;
  }

  /** A month's name and a year, without a day. */
  private static boolean isMonth(String before, String word, String behind) {
    return MonthNames.OF_ALL_LANGUAGES.isMonth(word)
        && behind.matches(YEAR)
        && !before.matches("[0-9]{1,2}");
  }
}
