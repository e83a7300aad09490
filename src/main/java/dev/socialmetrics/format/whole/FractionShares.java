package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Shares of audiences that add up to 1 where percentages add up to 100, or of which none in the
 * file is above 1: they are fractions, and stored they would be a hundredth of what they are. Rows
 * of one audience are taken together.
 */
public final class FractionShares implements WholeFileRule {
  private static final double LOW = 0.98;
  private static final double HIGH = 1.02;
  private static final double BINARY_NOISE = 1e-9;

  /** Audiences beyond these say nothing new. */
  private static final int MOST_AUDIENCES = 10_000;

  private static final List<Column> AGES = columns(name -> name.startsWith("age_"));
  private static final List<Column> GENDERS = columns(name -> name.endsWith("male_percentage"));

  private final Map<List<Object>, AudienceShares> audiences = new HashMap<>();
  private double largest;
  private boolean isAnyBroken;

  /** The shares of one audience by one trait; a single one says nothing of the others. */
  private static final class Shares {
    private double sum;
    private int parts;

    void add(Object share) {
      if (share instanceof Double part && part > 0) {
        sum += part;
        parts++;
      }
    }

    boolean areKnown() {
      return parts > 1;
    }

    boolean areFractions() {
      return areKnown() && sum >= LOW - BINARY_NOISE && sum <= HIGH + BINARY_NOISE;
    }
  }

  /** The ages and the genders of one audience. */
  private record AudienceShares(Shares ages, Shares genders) {
    boolean isKnown() {
      return ages.areKnown() || genders.areKnown();
    }

    boolean isOfFractions() {
      return (ages.areFractions() || !ages.areKnown())
          && (genders.areFractions() || !genders.areKnown());
    }
  }

  private static List<Column> columns(Predicate<String> names) {
    return Kind.AUDIENCE.valueColumns().stream()
        .filter(column -> names.test(column.name()))
        .toList();
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == Kind.AUDIENCE
        && audiences.size() < MOST_AUDIENCES) {
      RowValues values = accepted.value().values();
      AudienceShares audience =
          audiences.computeIfAbsent(
              values.key(), key -> new AudienceShares(new Shares(), new Shares()));
      AGES.forEach(column -> note(values.orNull(column)));
      GENDERS.forEach(column -> note(values.orNull(column)));
      AGES.forEach(column -> audience.ages().add(values.orNull(column)));
      GENDERS.forEach(column -> audience.genders().add(values.orNull(column)));
    }
  }

  private void note(Object share) {
    if (share instanceof Double part) {
      largest = Math.max(largest, part);
      isAnyBroken |= part > 0 && part < 1;
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    List<AudienceShares> known =
        audiences.values().stream().filter(AudienceShares::isKnown).toList();
    long fractions = known.stream().filter(AudienceShares::isOfFractions).count();
    boolean areSmall = isAnyBroken && largest <= 1;
    if (areSmall || fractions * 2 > known.size()) {
      throw new FileRefused(
          Problem.of(
                  ProblemCode.ROW_AUDIENCE_SUM,
                  areSmall
                      ? "shares of at most " + largest
                      : "shares that add up to 1 in "
                          + fractions
                          + " of "
                          + known.size()
                          + " audiences",
                  "percentages, which add up to 100",
                  "They are fractions, or a spreadsheet has made them such: export them again as"
                      + " percentages. A format of your own may say unit: fraction.")
              .as(Severity.FILE));
    }
    return List.of();
  }
}
