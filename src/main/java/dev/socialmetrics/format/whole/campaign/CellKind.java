package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.format.cell.CellText;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell of an export in some language surely is, whatever is written above it; in doubt it is
 * a name. {@code Tents 12}, which {@code CellShape} takes for a day that may be one, is a name.
 */
enum CellKind {
  BLANK,
  /** A sign or word for no value. */
  ABSENT,
  /** An amount, a share and a long number that is an id among them. */
  NUMBER,
  /** Or a time. */
  DAY,
  LINK,
  CURRENCY,
  /** What rows can be parted by: a text, or a span such as {@code 18-24}. */
  NAME;

  /** With up to three letters of a currency or a unit on either side. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "[-+<>≥≤]?[\\p{L}\\p{Sc}]{0,3}[.$]?\\h*[-+]?[0-9][0-9.,'’\\h]*[%‰\\p{Sc}]?[\\p{L}.]{0,4}");

  /** A day, or days, in numbers. */
  static final Pattern DAY_IN_NUMBERS =
      Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([^0-9].*)?");

  private static final Pattern DAYS =
      Pattern.compile(
          DAY_IN_NUMBERS
              + "|[0-9]{1,3}(:[0-9]{2}){1,2}"
              + "|[^0-9]{0,12}[0-9]{1,2}[^0-9]{1,15}20[0-9]{2}[^0-9]{0,6}"
              + "|20[0-9]{2}[^0-9]{1,12}[0-9]{1,2}[^0-9]{1,4}([0-9]{1,2}[^0-9]{0,6})?");

  private static final Pattern LINKS =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*://|www\\.).*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  static CellKind of(String cell) {
    String text = CellText.trimOrEmpty(cell);
    if (text.isEmpty()) {
      return BLANK;
    }
    if (CellText.isAbsent(text)) {
      return ABSENT;
    }
    if (DAYS.matcher(text).matches()) {
      return DAY;
    }
    if (NUMBERS.matcher(text).matches()) {
      return NUMBER;
    }
    if (LINKS.matcher(text).matches()) {
      return LINK;
    }
    return CURRENCIES.contains(text) ? CURRENCY : NAME;
  }
}
