package dev.socialmetrics.format.cell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which signs before decimals the numbers of a table show, with the first cell that does. A number
 * that can be written in one way only shows it ({@code 12.5}, {@code 1.234,56}), and so does one of
 * a column of whole numbers: in {@code 1,234} clicks the comma parts thousands. Mutable.
 *
 * @param <T> where a number is
 */
public final class NumberSigns<T> {
  private static final String SIGNS = ",.";
  private static final String PERCENT = "%";

  private final Map<DecimalSign, T> shown = new EnumMap<>(DecimalSign.class);
  private final Map<DecimalSign, T> besideShares = new EnumMap<>(DecimalSign.class);
  private final Map<DecimalSign, T> doubtful = new EnumMap<>(DecimalSign.class);

  /** Whether a text may say something of the sign: most are digits and nothing else. */
  public static boolean mayShow(String text) {
    return text.length() <= NumberShape.MAX_LENGTH
        && text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /**
   * A number as a file has it: a percent or currency sign is passed over.
   *
   * @return whether it is a number with a sign
   */
  public boolean add(String text, T where) {
    if (!mayShow(text)) {
      return false;
    }
    String number = bare(text);
    boolean isShare = CellText.trim(text).endsWith(PERCENT);
    boolean says = false;
    for (DecimalSign sign : DecimalSign.values()) {
      if (sign.isShownBy(number)) {
        show(sign, isShare, where);
        says = true;
      } else if (sign.isDoubtful(number)) {
        doubtful.putIfAbsent(sign, where);
        says = true;
      }
    }
    return says;
  }

  /** The same of a number that is whole. */
  public boolean addWhole(String text, T where) {
    if (!mayShow(text)) {
      return false;
    }
    String number = bare(text);
    List<DecimalSign> signs =
        Arrays.stream(DecimalSign.values())
            .filter(sign -> sign.isShownBy(number) || sign.other().isDoubtful(number))
            .toList();
    signs.forEach(sign -> show(sign, false, where));
    return !signs.isEmpty();
  }

  private void show(DecimalSign sign, boolean isShare, T where) {
    shown.putIfAbsent(sign, where);
    if (!isShare) {
      besideShares.putIfAbsent(sign, where);
    }
  }

  private static String bare(String text) {
    return WrittenNumber.bare(MoneyText.of(CellText.trim(text)).number());
  }

  /** The first number that can be written with no other sign. */
  public Optional<T> shown(DecimalSign sign) {
    return Optional.ofNullable(shown.get(sign));
  }

  /** The same of numbers without a percent sign, where they show both; empty where they do not. */
  public Map<DecimalSign, T> contradiction() {
    return besideShares.size() < 2 ? Map.of() : Map.copyOf(besideShares);
  }

  /** The first number in which the sign may be before decimals, or part thousands. */
  public Optional<T> doubtful(DecimalSign sign) {
    return Optional.ofNullable(doubtful.get(sign));
  }

  /** The same of either sign. */
  public Optional<T> doubtful() {
    return Arrays.stream(DecimalSign.values()).flatMap(sign -> doubtful(sign).stream()).findFirst();
  }

  /** The signs that are shown. */
  public List<DecimalSign> shown() {
    return List.copyOf(shown.keySet());
  }
}
