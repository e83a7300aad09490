package dev.socialmetrics.format;

import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.ProblemCode;
import java.time.ZoneId;
import java.util.List;

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
  private static final List<Column> AMOUNTS =
      Kind.CAMPAIGN.columns().stream()
          .filter(column -> Kind.CAMPAIGN.currencyOf(column).isPresent())
          .toList();
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

  /**
   * Each amount's own currency, else that of the row; the account's or the default one, marked as
   * assumed, for an amount that comes without any. Where there is no amount there is no currency.
   * What the amounts have in common is computed from them later.
   */
  private static void fillCurrency(Object[] cells, AccountFacts account) {
    for (Column amount : AMOUNTS) {
      Column own = Kind.CAMPAIGN.currencyOf(amount).orElseThrow();
      Object stated = cells[own.index()] == null ? cells[CURRENCY] : cells[own.index()];
      boolean known = cells[amount.index()] != null;
      cells[own.index()] = !known ? null : stated == null ? account.currency() : stated;
      AssumedCurrency.mark(cells, own, known && stated == null);
    }
    cells[CURRENCY] = null;
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

  /**
   * A day later than the day after the export is none that the figures can be of: the row is
   * rejected. Of a post, an audience or a campaign it is a warning: posts are scheduled, campaigns
   * planned, and clocks are wrong more often than exports.
   */
  public static void checkFuture(
      Kind kind, Object[] cells, ExportMoment export, ZoneId zone, CellNotes notes) {
    Column dated = datedColumn(kind);
    String value = (String) cells[dated.index()];
    if (value == null) {
      return;
    }
    if (kind == Kind.DAILY) {
      if (export.isLongBeforeDay(value, zone)) {
        notes.rejectRow(
            ProblemCode.ROW_FUTURE_DATE,
            dated.inputName() + " " + value,
            "a day up to the one after the export at " + export.latest(),
            "Correct the date, or the clock of whoever exported it");
      }
    } else if (kind == Kind.CONTENT
        ? export.isBeforeTime(value)
        : export.isBeforeDay(value, zone)) {
      notes.warnRow(
          ProblemCode.ROW_FUTURE_DATE,
          dated.inputName() + " " + value,
          "a time up to the export at " + export.at(),
          "The row was stored; check the clock of whoever exported it.");
    }
  }
}
