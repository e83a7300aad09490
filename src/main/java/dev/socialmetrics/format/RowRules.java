package dev.socialmetrics.format;

import dev.socialmetrics.domain.AssumedCurrency;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.ProblemCode;
import java.time.ZoneId;
import java.util.List;

/** The rules that look at several values of one good row. */
public final class RowRules {
  private static final double NORMAL_LOW = 98;
  private static final double NORMAL_HIGH = 102;
  private static final double POSSIBLE_HIGH = 105;
  private static final double BINARY_NOISE = 1e-9;

  private static final List<Column> DAILY_VALUES = Kind.DAILY.valueColumns();
  private static final Column START = Kind.CAMPAIGN.column("start_date");
  private static final Column END = Kind.CAMPAIGN.column("end_date");
  private static final List<Column> AMOUNTS =
      Kind.CAMPAIGN.columns().stream()
          .filter(column -> Kind.CAMPAIGN.currencyOf(column).isPresent())
          .toList();
  private static final Column CURRENCY = Kind.CAMPAIGN.column("currency");
  private static final List<Column> AGES =
      Kind.AUDIENCE.columns().stream().filter(column -> column.name().startsWith("age_")).toList();
  private static final List<Column> GENDERS =
      List.of(Kind.AUDIENCE.column("male_percentage"), Kind.AUDIENCE.column("female_percentage"));

  private RowRules() {}

  /** Checks the values of a row that has no errors so far; fills in the account's currency. */
  public static void check(MutableValues values, AccountFacts account, CellNotes notes) {
    switch (values.kind()) {
      case DAILY -> checkMetric(values, notes);
      case AUDIENCE -> checkAudience(values, notes);
      case CAMPAIGN -> {
        checkPeriod(values, notes);
        fillCurrency(values, account);
      }
      case CONTENT -> {}
    }
  }

  /** Ages and genders must add up. */
  static void checkAudience(RowValues values, CellNotes notes) {
    checkSum("ages", values, AGES, true, notes);
    checkSum("genders", values, GENDERS, true, notes);
  }

  /** One bracket of an audience, to be added to others: too much alone is too much together. */
  public static void checkPartOfAudience(RowValues values, CellNotes notes) {
    checkSum("ages", values, AGES, false, notes);
    checkSum("genders", values, GENDERS, false, notes);
  }

  private static void checkMetric(RowValues values, CellNotes notes) {
    for (Column column : DAILY_VALUES) {
      if (values.has(column)) {
        return;
      }
    }
    notes.rejectRow(
        ProblemCode.ROW_NO_METRIC,
        "no value at all",
        "followers or any other metric",
        "Fill the row or export again");
  }

  private static void checkPeriod(RowValues values, CellNotes notes) {
    String start = values.text(START);
    String end = values.text(END);
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
  private static void fillCurrency(MutableValues values, AccountFacts account) {
    for (Column amount : AMOUNTS) {
      Column own = Kind.CAMPAIGN.currencyOf(amount).orElseThrow();
      Object stated = values.orNull(values.has(own) ? own : CURRENCY);
      boolean known = values.has(amount);
      values.set(own, !known ? null : stated == null ? account.currency() : stated);
      AssumedCurrency.mark(values, own, known && stated == null);
    }
    values.clear(CURRENCY);
  }

  private static void checkSum(
      String what, RowValues values, List<Column> columns, boolean whole, CellNotes notes) {
    double sum = 0;
    int known = 0;
    for (Column column : columns) {
      if (values.orNull(column) instanceof Double share) {
        sum += share;
        known++;
      }
    }
    if (known > 0) {
      judgeSum(what, sum, whole && known == columns.size(), notes);
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
      RowValues values, ExportMoment export, ZoneId zone, CellNotes notes) {
    Kind kind = values.kind();
    Column dated = datedColumn(kind);
    String value = (String) values.orNull(dated);
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
