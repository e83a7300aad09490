package dev.socialmetrics.format.description;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.source.table.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the value of one column comes from, and how it is written.
 *
 * @param name of the column in canonical input; also {@code account} (an id or handle) and {@code
 *     exported_at}
 * @param labels the first of these columns that has a value fills it
 * @param position of the column, from 1, where it has no label
 * @param patterns how days or times are written; empty for ISO 8601
 * @param take what to cut from the text: the first group, else the whole match
 * @param prefer the labels are those of different figures, the earlier one is preferred; else two
 *     of them that are filled must agree
 * @param missing further words for "no value", normalised
 * @param always the value of every row
 * @param fact the part of a file name or preamble that holds the value
 * @param rate where it has no value of its own: a column that says how many times {@code of} it is
 * @param standsIn what it names is taken for a campaign
 * @param required a row without a value is rejected; keys always are
 * @param id an id that says when the post was made; of a time only
 * @param on the part that holds the day of the only row which the fact is about
 * @param called labels of other languages by the label of the same meaning; asked of an account
 * @param collaborators rows may be of others that published a post with the account; asked of an
 *     account
 * @param values English words by what other languages say for them, normalised
 */
public record ColumnDescription(
    String name,
    List<LabelPattern> labels,
    OptionalInt position,
    List<String> patterns,
    Year year,
    boolean fraction,
    Optional<Pattern> take,
    Set<String> missing,
    boolean add,
    boolean prefer,
    boolean net,
    Markup markup,
    Optional<String> always,
    Optional<String> fact,
    Optional<String> on,
    Origin origin,
    List<LabelPattern> rate,
    Optional<String> of,
    Optional<CampaignSubstitute> standsIn,
    boolean required,
    Optional<IdSource> id,
    Map<String, List<LabelPattern>> called,
    boolean collaborators,
    Map<String, String> values) {
  /** How a day that is written without its year gets one. */
  public enum Year {
    /** It has one. */
    WRITTEN,
    /** The latest such day up to the export. */
    LATEST,
    /**
     * The rows are in order of days: the last is the latest up to the export, the others follow.
     */
    SERIES
  }

  /** What of HTML is in a text. */
  public enum Markup {
    NONE,
    /** Characters such as {@code &amp;}; what looks like a tag is text. */
    ENTITIES,
    /** Tags, too. */
    TAGS
  }

  /** Where a value is. */
  public enum Origin {
    /** In a cell of the row, or nowhere but in the description. */
    CELL,
    /** The day of the export. */
    EXPORT_DAY,
    /** The one ISO date in the file's name. */
    FILE_DAY,
    /** The labels of the header, by their values from high to low. */
    LABELS
  }

  public ColumnDescription {
    labels = List.copyOf(labels);
    patterns = List.copyOf(patterns);
    missing = Set.copyOf(missing);
    rate = List.copyOf(rate);
    called = Map.copyOf(called);
    values = Map.copyOf(values);
  }

  /** Whether a cell of the row holds it. */
  public boolean isInCells() {
    return !labels.isEmpty() || position.isPresent();
  }

  /** The label that a label of a file means, in whatever language. */
  public String calledAs(String label) {
    String own = Labels.normalise(label);
    return called.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(known -> known.matches(own)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(label);
  }

  /** Whether a row has it without a cell: from the description, the file's name or the header. */
  public boolean isElsewhere() {
    return always.isPresent() || fact.isPresent() || origin != Origin.CELL;
  }
}
