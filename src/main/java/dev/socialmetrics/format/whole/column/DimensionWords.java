package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Labels of columns that part figures, in the languages that are read, whatever their case. */
public final class DimensionWords {
  private static final Map<Topic, Set<String>> WORDS = new EnumMap<>(Topic.class);

  static {
    Arrays.stream(Topic.values()).forEach(topic -> WORDS.put(topic, spellings(topic)));
  }

  /** Ways to divide what ads and ad sets are, too. */
  private static final List<Topic> CROSSWISE = List.of(Topic.DAYS, Topic.DEVICES, Topic.NETWORKS);

  private DimensionWords() {}

  private static Set<String> spellings(Topic topic) {
    Set<String> all = new HashSet<>(Words.shipped().of(topic));
    List.copyOf(all).forEach(word -> all.add(JoinedWords.joined(word)));
    return all;
  }

  /**
   * How finely columns of these labels divide campaigns: by what is finer the number is larger, by
   * ad sets 1, by ads 2, by their days 3. 0 where they say no more than what a campaign is.
   */
  public static int fineness(Collection<String> labels) {
    int level = isAny(labels, Topic.ADS) ? 2 : isAny(labels, Topic.AD_SETS) ? 1 : 0;
    return level + (int) CROSSWISE.stream().filter(topic -> isAny(labels, topic)).count();
  }

  private static boolean isAny(Collection<String> labels, Topic topic) {
    return labels.stream().anyMatch(label -> isOf(label, topic));
  }

  public static boolean isOf(String label, Topic... topics) {
    String word = JoinedWords.joined(Words.plain(label));
    return Arrays.stream(topics).anyMatch(topic -> WORDS.get(topic).contains(word));
  }

  static boolean isOne(String label) {
    return isOf(label, Topic.POSTS, Topic.GROUPS, Topic.BREAKDOWNS, Topic.PARTS);
  }

  /** Parts the days of an account, and is neither the account nor what its figures are. */
  static boolean partsDays(String label) {
    return isOf(label, Topic.BREAKDOWNS, Topic.PARTS);
  }

  /** The same, of whatever is divided; devices and networks among them. */
  static boolean isBreakdown(String label) {
    return partsDays(label) || isOf(label, Topic.DEVICES, Topic.NETWORKS);
  }

  /** Names something by a number, of what its label says before it, or behind it with "of". */
  static boolean isId(String label) {
    String[] words = Words.plain(label).split(" ");
    return isOf(words[words.length - 1], Topic.IDS)
        || words.length > 2 && isOf(words[0], Topic.IDS);
  }

  /** Of a single post. */
  static boolean isOfPosts(String label) {
    return isOf(label, Topic.POSTS);
  }

  /** Can be said of how many there were, where its column has numbers. */
  static boolean isCounted(String label) {
    return isOf(label, Topic.POSTS, Topic.GROUPS) && !isId(label);
  }

  /** Part of a date, in words. */
  public static boolean isOfCalendar(String label) {
    return isOf(label, Topic.CALENDAR);
  }

  /** Of the first or the last day of a period. */
  public static boolean isOfPeriods(String label) {
    return isOf(label, Topic.PERIODS);
  }

  /** The same, of a week. */
  public static boolean isOfWeeks(String label) {
    return isOfPeriods(label)
        && Stream.of(Words.plain(label).split(" ")).anyMatch(DimensionWords::isStep);
  }

  /** Says of a row that it is of more than a day. */
  public static boolean isStep(String text) {
    return isOf(text, Topic.STEPS);
  }

  /** Divides campaigns whole, or says what a campaign or a whole part of it is. */
  public static boolean dividesCampaigns(String label) {
    return isWholePart(label) || AttributeWords.isIn(label);
  }

  /** Divides campaigns whole. */
  public static boolean isWholePart(String label) {
    return isOf(label, Topic.CAMPAIGNS, Topic.AD_SETS, Topic.ADS)
        || isOf(label, Topic.DAYS, Topic.DEVICES, Topic.NETWORKS);
  }

  /** Divides campaigns, but not whole unless the file proves it. */
  public static boolean isPartOfCampaigns(String label) {
    String word = Words.plain(label);
    int last = word.lastIndexOf(' ');
    return isOf(word, Topic.PARTS)
        || last > 0 && isId(word) && isOf(word.substring(0, last), Topic.PARTS);
  }
}
