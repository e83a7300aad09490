package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.ExportFormat;
import dev.socialmetrics.format.ExportFormats;
import dev.socialmetrics.format.whole.CampaignsWithoutFigures;
import dev.socialmetrics.format.whole.DividingColumns;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The four formats that every platform's data can be written in, one a kind, as CSV or JSON. Labels
 * match whatever their case, with blanks or hyphens for underscores, in any order.
 */
public final class CanonicalFormats implements ExportFormats {
  private final Map<Kind, ExportFormat> byKind = new EnumMap<>(Kind.class);

  /** All four; they hold no state. */
  public CanonicalFormats() {
    add(Kind.DAILY, "platform, account_id, date or any daily metric, and nothing of the others");
    add(Kind.CONTENT, "a column post_id");
    add(Kind.AUDIENCE, "a column for an age group, a gender, top_countries or top_cities");
    add(Kind.CAMPAIGN, "the columns campaign_id, start_date and end_date");
  }

  private void add(Kind kind, String recognisedBy) {
    byKind.put(kind, new CanonicalFormat(kind, recognisedBy));
  }

  @Override
  public List<ExportFormat> listAll() {
    return List.copyOf(byKind.values());
  }

  @Override
  public ExportFormat recognise(Layout layout) throws FileRefused {
    Collection<String> names = ColumnNames.listOf(layout);
    return KindSigns.tell(names)
        .map(byKind::get)
        .orElseThrow(() -> new FileRefused(unknown(layout, names)));
  }

  private static Problem unknown(Layout layout, Collection<String> names) {
    Kind nearest = NearestKind.of(names);
    String columns =
        ColumnNames.inputColumns(nearest).stream()
            .filter(Required::inRow)
            .map(column -> column.inputName())
            .collect(Collectors.joining(", "));
    return Problem.of(
        ProblemCode.FILE_TYPE_UNKNOWN,
        "the columns " + String.join(", ", layout.labels()),
        "the columns of a known export",
        String.format(
            Locale.ROOT,
            "The nearest is canonical-%s, which needs %s: rename the columns or export again.",
            nearest.label(),
            columns));
  }

  /** Whether the labels are those of that kind, as far as they say one. */
  public static boolean isOf(Kind kind, Layout layout) {
    return KindSigns.tell(ColumnNames.listOf(layout)).filter(kind::equals).isPresent();
  }

  /** Campaigns come with figures, in whichever table of ours they are. */
  private static WholeFileRule campaignFigures() {
    return new CampaignsWithoutFigures(
        (layout, figure) -> new ColumnMap(Kind.CAMPAIGN, layout).has(figure));
  }

  /**
   * The rules over all rows of tables of our own formats, beside those of every file.
   *
   * @param isOne whether rows of that layout are of such a table
   * @param ignored labels of columns that are known to divide nothing
   */
  public static List<WholeFileRule> wholeFileRules(
      Kind kind, Predicate<Layout> isOne, Collection<String> ignored) {
    Set<String> names =
        ignored.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return switch (kind) {
      case DAILY, AUDIENCE ->
          List.of(
              new DividingColumns(
                  kind,
                  layout -> isOne.test(layout) ? new ColumnMap(kind, layout).unknown() : List.of(),
                  names));
      case CAMPAIGN -> List.of(campaignFigures());
      case CONTENT -> List.of();
    };
  }
}
