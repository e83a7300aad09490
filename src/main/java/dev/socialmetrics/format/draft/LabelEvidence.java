package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.check.KnownLabels;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a label says of the column of ours that it may fill. */
final class LabelEvidence {
  /** Each tool and platform makes its own sum, under the same label. */
  private static final Set<String> MADE_OF_OTHERS =
      Set.of("interactions", "total_engagement", "engagement_rate");

  /** Of a label that formats know for the column. */
  static final int KNOWN = 100;

  private static final int KNOWN_ELSEWHERE = 75;
  private static final int ALIKE = 60;

  /** Of a label that may well be meant so. */
  static final int LIKELY = 50;

  private static final int HINT = LIKELY;
  private static final int HINT_WHOLE = 60;

  /** Of an amount of which nothing else is known. */
  static final int BY_CURRENCY = 45;

  private static final int LEAST_FORMATS = 2;
  private static final int BRACKETS = 5;

  /** Words that say of a figure that it is one. */
  private static final Set<String> EMPTY_WORDS =
      Set.of("total", "number", "count", "of", "the", "in", "a", "on", "from", "all", "your");

  /** Words of figures that are made of others, or of a part of them. */
  private static final Set<String> OTHER_FIGURES =
      Set.of(
          "per", "rate", "avg", "average", "cpm", "cpc", "ctr", "percent", "organic", "sponsored");

  /** Beside the name of an id: {@code Views by country (Indonesia (ID))} is of none. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*\\)");

  private static final Set<String> ATTRIBUTES = Words.shipped().of(Topic.ATTRIBUTES);

  private final Map<String, List<KnownLabels.Known>> byLabel;
  private final List<KnownLabels.Known> all;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, List<String>> hints;

  /** How sure a label is of a column, in points, and why. */
  record Said(int points, String why) {
    static final Said NOTHING = new Said(0, "");

    private static Said better(Said one, Said other) {
      return one.points() >= other.points() ? one : other;
    }
  }

  LabelEvidence(KnownLabels labels) {
    this.all = labels.listAll().toList();
    this.byLabel = all.stream().collect(Collectors.groupingBy(KnownLabels.Known::label));
    this.hints = Words.shipped().columns();
  }

  /** Whether two formats or more know the label in tables of the kind, all for this column. */
  boolean isCertain(Kind kind, String column, String label) {
    List<KnownLabels.Known> known = known(kind, label);
    return !MADE_OF_OTHERS.contains(column)
        && known.stream().allMatch(each -> each.column().equals(column))
        && formats(known).count() >= LEAST_FORMATS;
  }

  /** Whether some format knows the label, or a word of it. */
  boolean isUnderstood(String label) {
    Set<String> said = wordsOf(label);
    return byLabel.containsKey(key(label))
        || hints.values().stream()
            .flatMap(List::stream)
            .anyMatch(hint -> said.containsAll(wordsOf(hint)));
  }

  private List<KnownLabels.Known> known(Kind kind, String label) {
    return byLabel.getOrDefault(key(label), List.of()).stream()
        .filter(each -> each.kind() == kind)
        .toList();
  }

  /** As formats have it: without the currency in brackets. */
  private static String key(String label) {
    return Words.plain(Currencies.without(label));
  }

  private static Stream<String> formats(Collection<KnownLabels.Known> known) {
    return known.stream().map(KnownLabels.Known::format).distinct();
  }

  /** Whether it is of what a campaign is, not of which. */
  boolean isAttribute(String label) {
    return wordsOf(label).stream().anyMatch(ATTRIBUTES::contains);
  }

  Said of(Kind kind, String column, String label) {
    if (column.equals("campaign_id") && isAttribute(label)) {
      return Said.NOTHING;
    }
    Said exact = exact(kind, column, label);
    if (exact.points() > 0) {
      return exact;
    }
    String text = column.endsWith("_id") ? IN_BRACKETS.matcher(label).replaceAll(" ") : label;
    return Said.better(hint(column, text), alike(column, text));
  }

  private Said exact(Kind kind, String column, String label) {
    List<KnownLabels.Known> same =
        byLabel.getOrDefault(key(label), List.of()).stream()
            .filter(each -> isSame(each.column(), column))
            .toList();
    if (same.isEmpty()) {
      return Said.NOTHING;
    }
    long here = same.stream().filter(each -> each.kind() == kind).count();
    String why =
        "the label of it in " + formats(same).sorted().limit(2).collect(Collectors.joining(", "));
    return here > 0
        ? new Said(KNOWN + (int) Math.min(formats(same).count(), BRACKETS), why)
        : new Said(KNOWN_ELSEWHERE, why);
  }

  /** Views of posts and of days are called alike. */
  private static boolean isSame(String one, String other) {
    return one.equals(other) || Set.of("views", "video_views").containsAll(List.of(one, other));
  }

  private Said hint(String column, String label) {
    Set<String> said = wordsOf(label);
    if (column.equals("cost") && !Currencies.without(label).equals(label)) {
      return new Said(BY_CURRENCY, "the currency in it");
    }
    Said best = Said.NOTHING;
    for (String hint : hints.getOrDefault(column, List.of())) {
      Set<String> wanted = wordsOf(hint);
      if (said.containsAll(wanted)) {
        int points = (said.equals(wanted) ? HINT_WHOLE : HINT) + wanted.size();
        best = Said.better(best, new Said(less(points, said, column), "the word \"" + hint + '"'));
      }
    }
    return best;
  }

  private Said alike(String column, String label) {
    Set<String> said = wordsOf(label);
    Said best =
        new Said(less((int) (ALIKE * likeness(said, wordsOf(column))), said, column), "its name");
    for (KnownLabels.Known known : all) {
      if (isSame(known.column(), column)) {
        int points = less((int) (ALIKE * likeness(said, wordsOf(known.label()))), said, column);
        best =
            points > best.points()
                ? new Said(points, "like \"" + known.label() + "\" in " + known.format())
                : best;
      }
    }
    return best;
  }

  private static int less(int points, Set<String> said, String column) {
    boolean isOther = said.stream().anyMatch(OTHER_FIGURES::contains);
    return isOther && !column.endsWith("_rate") && !column.startsWith("age_") ? points / 3 : points;
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common == 0 ? 0 : (double) common / (one.size() + other.size() - common);
  }

  private Set<String> wordsOf(String label) {
    return words.computeIfAbsent(label, LabelEvidence::split);
  }

  private static Set<String> split(String label) {
    Set<String> all =
        Arrays.stream(key(label).split("[^\\p{L}\\p{M}0-9]+"))
            .map(
                word ->
                    word.length() > 3 && word.endsWith("s")
                        ? word.substring(0, word.length() - 1)
                        : word)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> telling = new HashSet<>(all);
    telling.removeAll(EMPTY_WORDS);
    return telling.isEmpty() ? all : telling;
  }
}
