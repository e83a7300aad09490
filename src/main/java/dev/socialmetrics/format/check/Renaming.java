package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to do with a label that nearly is the name of a column: the same word but for signs, a
 * plural or what says that it counts; a label that platforms have for the same figure; a slip of
 * the pen. What merely looks alike is another figure.
 *
 * @param names of the columns of the kind that the header does not have
 */
record Renaming(Kind kind, List<String> names, KnownLabels labels) {
  private static final int LETTERS_A_SLIP = 4;

  /** Words that say of a figure that it is one. */
  private static final Set<String> COUNTING =
      Set.of("count", "counts", "total", "number", "num", "of", "the");

  private static final Pattern THOUSANDS =
      Pattern.compile("(.+?)[ (]+(?:in )?(?:k|thousands?|tsd|m|mn|mio|millions?|'?000s?)\\)?");

  private static final Pattern AMOUNT = Pattern.compile("(.+?)[ (]+([a-z]{3})\\)?");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  /** A sentence and a blank; empty for a label that is near to none. */
  String advice(String label) {
    String plain = Words.plain(label);
    Matcher thousands = THOUSANDS.matcher(plain);
    if (thousands.matches()) {
      return same(thousands.group(1)).map(name -> ofThousands(label, name)).orElse("");
    }
    Matcher amount = AMOUNT.matcher(plain);
    if (amount.matches() && CURRENCIES.contains(amount.group(2))) {
      return same(amount.group(1)).map(name -> ofCurrency(label, name, amount.group(2))).orElse("");
    }
    return same(plain)
        .or(() -> names.stream().filter(name -> isSlip(plain, Words.plain(name))).findFirst())
        .map(name -> "Rename \"" + label + "\" if it is \"" + name + "\"" + unlike(label) + ". ")
        .orElse("");
  }

  private static String ofThousands(String label, String name) {
    return "\""
        + label
        + "\" looks like \""
        + name
        + "\" in thousands or millions, which are not read: write whole numbers under \""
        + name
        + "\". ";
  }

  private String ofCurrency(String label, String name, String currency) {
    String column = name + "_currency";
    return "Rename \""
        + label
        + "\" if it is \""
        + name
        + (names.contains(column)
            ? "\", and add a column " + column + " with " + currency.toUpperCase(Locale.ROOT) + ". "
            : "\". ");
  }

  private Optional<String> same(String plain) {
    String word = word(plain);
    return names.stream()
        .filter(name -> word(Words.plain(name)).equals(word))
        .findFirst()
        .or(() -> labels.find(kind, plain).filter(names::contains));
  }

  /** Without what says that it counts, without signs, in the singular. */
  private static String word(String plain) {
    String[] words = plain.split("[^\\p{L}0-9]+");
    String left =
        Arrays.stream(words).filter(part -> !COUNTING.contains(part)).collect(Collectors.joining());
    return left.endsWith("s") ? left.substring(0, left.length() - 1) : left;
  }

  /** The first of some labels that means one of the names. */
  Optional<String> meant(Collection<String> written) {
    return written.stream().filter(label -> isNear(Words.plain(label))).findFirst();
  }

  private boolean isNear(String plain) {
    return same(plain).isPresent()
        || names.stream().anyMatch(name -> isSlip(plain, Words.plain(name)));
  }

  /** At most a letter of four is another, the first aside. */
  private static boolean isSlip(String meant, String name) {
    int letters = Math.min(meant.length(), name.length());
    return letters > 0
        && meant.charAt(0) == name.charAt(0)
        && Nearest.distance(meant, name) <= letters / LETTERS_A_SLIP;
  }

  /** Two names that look alike differ in an invisible character, or of another alphabet. */
  private static String unlike(String label) {
    return label
        .codePoints()
        .filter(c -> c < ' ' || c > '~')
        .mapToObj(c -> String.format(Locale.ROOT, ", written without U+%04X", c))
        .findFirst()
        .orElse("");
  }
}
