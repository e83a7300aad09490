package dev.socialmetrics.format;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.ProblemCode;
import java.time.Instant;

/** The rules that look at several cells of one good row. */
public final class RowRules {
  private static final double NORMAL_LOW = 98;
  private static final double NORMAL_HIGH = 102;
  private static final double POSSIBLE_HIGH = 105;
  private static final double BINARY_NOISE = 1e-9;

  private static final int DAILY_FIRST = Kind.DAILY.valueColumns().get(0).index();
  private static final int DAILY_COUNT = Kind.DAILY.valueColumns().size();
  private static final int START = index(Kind.CAMPAIGN, "start_date");
  private static final int END = index(Kind.CAMPAIGN, "end_date");
  private static final int COST = index(Kind.CAMPAIGN, "cost");
  private static final int REVENUE = index(Kind.CAMPAIGN, "revenue_generated");
  private static final int CURRENCY = index(Kind.CAMPAIGN, "currency");
  private static final int FIRST_AGE = index(Kind.AUDIENCE, "age_13_17");
  private static final int LAST_AGE = index(Kind.AUDIENCE, "age_65_plus");
  private static final int MALE = index(Kind.AUDIENCE, "male_percentage");
  private static final int FEMALE = index(Kind.AUDIENCE, "female_percentage");

  private RowRules() {}

  private static int index(Kind kind, String column) {
    return kind.column(column).index();
  }

  /** Checks the cells of a row that has no errors so far; fills in the account's currency. */
  public static void check(Kind kind, Object[] cells, AccountFacts account, CellNotes notes) {
    switch (kind) {
      case DAILY -> checkMetric(cells, notes);
      case AUDIENCE -> checkAudience(cells, notes);
      case CAMPAIGN -> {
        checkPeriod(cells, notes);
        fillCurrency(cells, account);
      }
      case CONTENT -> {}
    }
  }

  /** Ages and genders must add up. */
  static void checkAudience(Object[] cells, CellNotes notes) {
    checkSum("ages", cells, FIRST_AGE, LAST_AGE, true, notes);
    checkSum("genders", cells, MALE, FEMALE, true, notes);
  }

  /** One bracket of an audience, to be added to others: too much alone is too much together. */
  public static void checkPartOfAudience(Object[] cells, CellNotes notes) {
    checkSum("ages", cells, FIRST_AGE, LAST_AGE, false, notes);
    checkSum("genders", cells, MALE, FEMALE, false, notes);
  }

  private static void checkMetric(Object[] cells, CellNotes notes) {
    for (int i = DAILY_FIRST; i < DAILY_FIRST + DAILY_COUNT; i++) {
      if (cells[i] != null) {
        return;
      }
    }
    notes.rejectRow(
        ProblemCode.ROW_NO_METRIC,
        "no value at all",
        "followers or any other metric",
        "Fill the row or export again");
  }

  private static void checkPeriod(Object[] cells, CellNotes notes) {
    String start = (String) cells[START];
    String end = (String) cells[END];
    if (end.compareTo(start) < 0) {
      notes.rejectRow(
          ProblemCode.ROW_PERIOD,
          "start_date " + start + " and end_date " + end,
          "an end on or after the start",
          "Correct the dates or export again");
    }
  }

  /** Only where there is money: a default must not restate the currency of an earlier file. */
  private static void fillCurrency(Object[] cells, AccountFacts account) {
    boolean money = cells[COST] != null || cells[REVENUE] != null;
    if (money && cells[CURRENCY] == null) {
      cells[CURRENCY] = account.currency();
    }
  }

  private static void checkSum(
      String what, Object[] cells, int first, int last, boolean whole, CellNotes notes) {
    double sum = 0;
    int known = 0;
    for (int i = first; i <= last; i++) {
      if (cells[i] != null) {
        sum += (Double) cells[i];
        known++;
      }
    }
    if (known > 0) {
      judgeSum(what, sum, whole && known == last - first + 1, notes);
    }
  }

  private static void judgeSum(String what, double sum, boolean complete, CellNotes notes) {
    String found = what + " that add up to " + Math.round(sum * 100) / 100.0 + " %";
    if (sum > POSSIBLE_HIGH + BINARY_NOISE) {
      notes.rejectRow(
          ProblemCode.ROW_AUDIENCE_SUM,
          found,
          "at most 105 %",
          "Correct the percentages or export again");
    } else if (sum > NORMAL_HIGH + BINARY_NOISE || complete && sum < NORMAL_LOW - BINARY_NOISE) {
      notes.warnRow(
          ProblemCode.ROW_INCONSISTENT,
          found,
          complete ? "98 to 102 %" : "at most 102 %",
          "The row was stored; check whether a group is missing.");
    }
  }

  /** The column whose day or time is not later than the export, if clocks are right. */
  public static Column datedColumn(Kind kind) {
    return switch (kind) {
      case DAILY, AUDIENCE -> kind.column("date");
      case CONTENT -> kind.column("posted_at");
      case CAMPAIGN -> kind.column("start_date");
    };
  }

  /** The row is stored: clocks are wrong more often than exports. */
  public static void warnOfFuture(Column dated, String value, Instant exportedAt, CellNotes notes) {
    notes.warnRow(
        ProblemCode.ROW_FUTURE_DATE,
        dated.inputName() + " " + value,
        "a time up to the export at " + exportedAt,
        "The row was stored; check the clock of whoever exported it.");
  }
}
