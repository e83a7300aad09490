package dev.socialmetrics.format.words;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the words of a list are used for: a key of a dictionary each. */
public enum Topic {
  /** What rows that add up the others are called. */
  TOTALS,
  /** What rows are called that others are compared with: an average, a goal, a period before. */
  COMPARISONS,
  /** Labels of columns of single posts. */
  POSTS,
  /** Labels of what rows belong to. */
  GROUPS,
  /** Labels that part the figures of a day, and never say only whose they are. */
  BREAKDOWNS,
  /** So do these; of campaigns only some figures have such a row, or several rows have them. */
  PARTS,
  /** Labels that say of a date what it says itself. */
  CALENDAR,
  /** Labels of the first and the last day of what a row is of. */
  PERIODS,
  /** Values that say of a row that it is of more than a day. */
  STEPS,
  /** Words that say the same with a number beside them. */
  SPANS,
  /** Words beside the number of days that a row is of: "last 28 days". */
  LAST_DAYS,
  /** What a number that is a name is called. */
  IDS,
  /** Labels of campaigns and of what holds them, which divide campaigns whole, as these do: */
  CAMPAIGNS,
  AD_SETS,
  ADS,
  DAYS,
  DEVICES,
  NETWORKS,
  /** A label with such a word is of what its campaign is, not of a part. */
  ATTRIBUTES,
  /** Words before the number or letter that names an account's owner: "Client 1". */
  OWNERS,
  /** Words of names that sheets of a workbook have whoever they are of. */
  SHEETS,
  /** Words in the names of tables that are of another owner, such as a competitor. */
  RIVALS,
  /** Words in the names of tables that are planned: targets, forecasts. */
  PLANS,
  /** Words in the names of tables that repeat the figures of others: sums, weeks. */
  SUMMARIES;

  private static final Set<Topic> OF_LABELS =
      EnumSet.of(
          TOTALS,
          POSTS,
          GROUPS,
          BREAKDOWNS,
          PARTS,
          CALENDAR,
          PERIODS,
          CAMPAIGNS,
          AD_SETS,
          ADS,
          DAYS,
          DEVICES,
          NETWORKS);

  /** Whether its words are whole labels of columns or rows, as exports write them. */
  boolean isOfLabels() {
    return OF_LABELS.contains(this);
  }

  /** As dictionaries write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
