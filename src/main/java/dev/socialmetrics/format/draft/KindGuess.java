package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.Grain;
import java.util.List;

/**
 * What a row of a table is about.
 *
 * @param isCertain whether the cells prove it
 * @param why for people
 */
record KindGuess(Grain grain, boolean isCertain, String why) {
  private static final int LEAST_ROWS = 2;
  private static final int EXACT = 75;

  /** The table that rows of this grain go to. */
  Kind kind() {
    return grain.kind().orElseThrow();
  }

  static KindGuess of(FoundTable table, LabelEvidence labels, SpreadWords words) {
    return new Looking(table, labels, words).guess();
  }

  private record Looking(FoundTable table, LabelEvidence labels, SpreadWords words) {
    KindGuess guess() {
      List<FileColumn> days = days();
      if (table.columns().stream().anyMatch(words::areBrackets)) {
        return new KindGuess(Grain.AUDIENCE, false, "rows have ages or genders");
      }
      if (days.isEmpty()
          && (says(Kind.AUDIENCE, "top_countries") || says(Kind.AUDIENCE, "top_cities"))) {
        return new KindGuess(Grain.AUDIENCE, false, "rows have places, and no day");
      }
      boolean hasResults = says(Kind.CAMPAIGN, "conversions") || says(Kind.CAMPAIGN, "revenue");
      if (says(Kind.CAMPAIGN, "cost") || hasResults && says(Kind.CAMPAIGN, "campaign_id")) {
        return campaign(days);
      }
      if (hasPosts()) {
        return posts(days);
      }
      boolean hasTexts = table.columns().stream().anyMatch(column -> column.look().isText());
      if (hasTexts && points(Kind.CAMPAIGN, "cost") >= LabelEvidence.BY_CURRENCY) {
        return campaign(days);
      }
      return days(days);
    }

    private List<FileColumn> days() {
      return table.columns().stream().filter(column -> column.look().isDay()).toList();
    }

    private boolean says(Kind kind, String name) {
      return points(kind, name) >= LabelEvidence.LIKELY;
    }

    private int points(Kind kind, String name) {
      return DraftTargets.find(kind, name).stream()
          .flatMapToInt(
              target ->
                  table.columns().stream()
                      .filter(column -> column.look().fits(target))
                      .mapToInt(column -> labels.of(kind, name, column.label()).points()))
          .max()
          .orElse(0);
    }

    private KindGuess campaign(List<FileColumn> days) {
      boolean isProven =
          points(Kind.CAMPAIGN, "cost") >= LabelEvidence.KNOWN
              && points(Kind.CAMPAIGN, "campaign_id") >= LabelEvidence.KNOWN
              && !days.isEmpty();
      return new KindGuess(Grain.CAMPAIGN_AND_PERIOD, isProven, "rows have amounts spent");
    }

    private boolean hasPosts() {
      boolean hasIds =
          table.columns().stream()
              .anyMatch(
                  column ->
                      (column.look() == ColumnLook.ID || column.look() == ColumnLook.LINK)
                          && (column.isDistinct() || isPost(column)));
      return hasIds
          || points(Kind.CONTENT, "post_id") >= EXACT
          || points(Kind.CONTENT, "caption") >= EXACT;
    }

    private boolean isPost(FileColumn column) {
      return labels.of(Kind.CONTENT, "post_id", column.label()).points() >= LabelEvidence.LIKELY;
    }

    private KindGuess posts(List<FileColumn> days) {
      boolean isProven =
          table.columns().stream()
              .anyMatch(
                  column ->
                      column.look() == ColumnLook.ID
                          && column.isDistinct()
                          && column.cells().size() >= LEAST_ROWS
                          && labels.isCertain(Kind.CONTENT, "post_id", column.label()));
      return new KindGuess(
          Grain.POST_LIFETIME,
          isProven && days.size() <= 1,
          isProven ? "no id comes again" : "rows have ids, links or texts of posts");
    }

    private KindGuess days(List<FileColumn> days) {
      boolean isProven =
          days.size() == 1
              && days.get(0).cells().size() >= LEAST_ROWS
              && days.get(0).dates().get(0).isWhole()
              && days.get(0).dates().get(0).isDistinct()
              && table.columns().stream().allMatch(KindGuess::isDayOrFigure);
      return new KindGuess(
          Grain.ACCOUNT_AND_DAY,
          isProven,
          isProven
              ? "no day comes again, and all else is numbers"
              : days.isEmpty() ? "no column has days" : "rows have days, and more that parts them");
    }
  }

  private static boolean isDayOrFigure(FileColumn column) {
    ColumnLook look = column.look();
    return look.isDay()
        || look.isNumber()
        || look == ColumnLook.BLANK
        || look == ColumnLook.DURATION;
  }
}
