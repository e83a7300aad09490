package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Rows of days that each have a link, an id or a long text of their own, whatever its column is
 * called, are posts, one on each day. An account's own link is the same on all of its days; notes
 * are not on every day.
 */
final class PostsAmongDays implements WholeFileRule {
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern ID = Pattern.compile("[0-9]{15,}");
  private static final int LONG_TEXT = 30;
  private static final int FEWEST_TEXTS = 3;

  /** More need not be looked at. */
  private static final int MOST = 1_000;

  private static final int ACCOUNT = Kind.DAILY.column("account_id").index();

  private final Function<Layout, List<Integer>> unknown;
  private final Map<String, Texts> byLabel = new LinkedHashMap<>();
  private List<Integer> cells = List.of();
  private long rows;

  /** The texts of one column. Mutable. */
  private static final class Texts {
    private final Set<String> distinct = new HashSet<>();
    private final Map<Object, String> byAccount = new HashMap<>();
    private final long line;
    private boolean areNames = true;
    private boolean areLong = true;
    private boolean isSeveralOfOne;

    Texts(long line) {
      this.line = line;
    }

    void add(String text, Object account) {
      areNames = areNames && (LINK.matcher(text).matches() || ID.matcher(text).matches());
      areLong = areLong && text.length() >= LONG_TEXT && text.indexOf(' ') > 0;
      if (!distinct.add(text)) {
        areNames = false;
        areLong = false;
      }
      isSeveralOfOne |= !text.equals(byAccount.computeIfAbsent(account, first -> text));
    }

    boolean mayBePosts() {
      return (areNames || areLong) && distinct.size() < MOST;
    }

    boolean arePosts(long ofRows) {
      boolean isEachLong = areLong && distinct.size() == ofRows && ofRows >= FEWEST_TEXTS;
      return isSeveralOfOne && (areNames || isEachLong);
    }
  }

  /**
   * @param unknown positions of the cells of a layout that fill no column; none of other tables
   */
  PostsAmongDays(Function<Layout, List<Integer>> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    cells = unknown.apply(layout);
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (!cells.isEmpty()
        && rows < MOST
        && verdict instanceof Verdict.Accepted<Draft> accepted
        && accepted.value().kind() == Kind.DAILY) {
      rows++;
      cells.forEach(cell -> look(row, cell, accepted.value().cells()[ACCOUNT]));
    }
  }

  private void look(Row row, int cell, Object account) {
    String text = CellText.trimOrEmpty(row.cells()[cell]);
    if (!CellText.isAbsent(text)) {
      Texts texts =
          byLabel.computeIfAbsent(row.layout().labels().get(cell), first -> new Texts(row.line()));
      if (texts.mayBePosts()) {
        texts.add(text, account);
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<String, Texts> column : byLabel.entrySet()) {
      if (column.getValue().arePosts(rows)) {
        throw new FileRefused(problem(column.getKey()), column.getValue().line);
      }
    }
    return List.of();
  }

  private static Problem problem(String label) {
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        "daily data with another link, id or text in each row of \""
            + label
            + "\": a list of posts",
        "one row for each account, platform and date",
        DividingColumns.OF_POSTS + DividingColumns.DIVIDES_NOTHING);
  }
}
