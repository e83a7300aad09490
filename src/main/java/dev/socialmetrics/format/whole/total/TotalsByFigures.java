package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.PostIdKind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of campaigns whose figures are the sums of those of all others of the same days is their
 * total, whatever it is called: {@code Overall}, {@code Ergebnisse aus 2 Kampagnen}. Where a file
 * has several days it is so on each of them. So is one of posts, on each channel. An id of its own,
 * or the file's own total, shows that it is a campaign or a post.
 */
public final class TotalsByFigures implements WholeFileRule {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6,}");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private static final Map<Kind, Optional<Column>> NAMES =
      Arrays.stream(Kind.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Kind::nameColumn));

  private final FiguresOfSections figures;

  /**
   * @param section what the rows of a layout have in common
   * @param isProven whether the file's own total counts all rows of a layout
   */
  public TotalsByFigures(Function<Layout, Object> section, Predicate<Layout> isProven) {
    this.figures = new FiguresOfSections(section, isProven);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      RowValues values = accepted.value().values();
      NAMES
          .get(values.kind())
          .ifPresent(name -> figures.add(row, values, name, others(values, name)));
    }
  }

  /** All of the key but the name. */
  private static String others(RowValues values, Column name) {
    StringBuilder others = new StringBuilder();
    for (Column column : values.kind().columns()) {
      if (!column.isKey()) {
        break;
      }
      if (column != name) {
        others.append(values.orNull(column)).append('\n');
      }
    }
    return others.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    figures.requireUnproven(TotalsByFigures::require);
    return List.of();
  }

  private static void require(List<LargestOfRows> days) throws FileRefused {
    Optional<LargestOfRows> total = total(days);
    if (total.isPresent()) {
      throw TotalsRefusal.ofSums(total.get().id(), total.get().name(), total.get().line());
    }
    requireNoAverage(days);
  }

  private static void requireNoAverage(List<LargestOfRows> days) throws FileRefused {
    for (LargestOfRows day : days) {
      Optional<LargestOfRows.Edge> average =
          day.average().filter(edge -> !hasOwnId(day.kind(), day.platform(), edge.name()));
      if (average.isPresent()) {
        throw TotalsRefusal.ofAverage(day.id(), average.get().name(), average.get().line());
      }
    }
  }

  /** One name that is the total of all days that have others; the first of its rows. */
  private static Optional<LargestOfRows> total(List<LargestOfRows> days) {
    List<LargestOfRows> several = days.stream().filter(LargestOfRows::areSeveral).toList();
    if (several.isEmpty()) {
      return Optional.empty();
    }
    LargestOfRows first = several.get(0);
    boolean isOne =
        several.stream().allMatch(day -> day.isSumOfOthers() && day.name().equals(first.name()));
    double proof = several.stream().mapToDouble(LargestOfRows::proof).sum();
    boolean hasOwnId = hasOwnId(first.kind(), first.platform(), first.name());
    return isOne && !hasOwnId && proof >= LargestOfRows.ENOUGH
        ? several.stream().min((one, other) -> Long.compare(one.line(), other.line()))
        : Optional.empty();
  }

  /** Some words are written as ids are, but have no digits. */
  private static boolean hasOwnId(Kind kind, String platform, String id) {
    String name = CampaignSubstitute.nameIn(id);
    return NUMBER.matcher(name).matches()
        || kind == Kind.CONTENT
            && PostIdKind.of(platform, name).isPresent()
            && DIGIT.matcher(name).find();
  }
}
