package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.column.DividingColumns;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of days that each have a link, an id or a long text of their own, whatever its column is
 * called, are posts, one on each day. An account's own link is the same on all of its days; notes
 * are not on every day.
 */
public final class PostsAmongDays implements DayTextRule {
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern ID = Pattern.compile("[0-9]{15,}");
  private static final int LONG_TEXT = 30;
  private static final int FEWEST_TEXTS = 3;

  /** More need not be looked at. */
  private static final int MOST = 1_000;

  private static final Column ACCOUNT = Kind.DAILY.column("account_id");

  private final Map<String, Texts> byLabel = new LinkedHashMap<>();
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

  @Override
  public boolean takeDay(RowValues values) {
    if (rows == MOST) {
      return false;
    }
    rows++;
    return true;
  }

  @Override
  public void takeText(Row row, int cell, String text, RowValues values) {
    if (!text.isEmpty()) {
      Texts texts =
          byLabel.computeIfAbsent(row.layout().labels().get(cell), first -> new Texts(row.line()));
      if (texts.mayBePosts()) {
        texts.add(text, values.orNull(ACCOUNT));
      }
    }
  }

  @Override
  public void end() throws FileRefused {
    for (Map.Entry<String, Texts> column : byLabel.entrySet()) {
      if (column.getValue().arePosts(rows)) {
        throw new FileRefused(problem(column.getKey()), column.getValue().line);
      }
    }
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
