package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labels of what a campaign is: {@code Campaign type}. One of the words, or several in a row, is
 * among the others of the label, or ends it where words are written together: {@code キャンペーン タイプ}.
 */
final class AttributeWords {
  private static final Set<String> WORDS = Words.shipped().of(Topic.ATTRIBUTES);
  private static final Set<String> JOINED =
      WORDS.stream()
          .filter(JoinedWords::isOne)
          .map(JoinedWords::joined)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern BRACKETS = Pattern.compile("[()（）\\[\\]:：]");

  private AttributeWords() {}

  static boolean isIn(String label) {
    String plain = Words.plain(label);
    String among = between(plain);
    return WORDS.stream().anyMatch(word -> among.contains(between(word)))
        || Stream.of(BRACKETS.split(plain))
            .map(part -> JoinedWords.joined(part.strip()))
            .anyMatch(part -> JOINED.stream().anyMatch(part::endsWith));
  }

  private static String between(String words) {
    return ' ' + BETWEEN.matcher(words).replaceAll(" ").strip() + ' ';
  }
}
