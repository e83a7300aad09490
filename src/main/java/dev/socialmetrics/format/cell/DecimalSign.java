package dev.socialmetrics.format.cell;

import java.util.regex.Pattern;

/**
 * The sign before the decimals of a number. A number without a currency or percent sign is meant.
 */
public enum DecimalSign {
  POINT("\\.", ","),
  COMMA(",", ". \\u00A0\\u202F");

  private final Pattern doubtful;
  private final Pattern possible;

  DecimalSign(String sign, String thousands) {
    doubtful = Pattern.compile("[+-]?[1-9][0-9]{0,2}" + sign + "[0-9]{3}");
    possible =
        Pattern.compile(
            "[+-]?(?:[0-9]{1,3}(?:["
                + thousands
                + "'\u2019][0-9]{3})+"
                + sign
                + "[0-9]+|[0-9]+"
                + sign
                + "[0-9]+|[0-9]{1,3}(?:["
                + thousands
                + "][0-9]{3}){2,})");
  }

  /** The one that parts thousands where this one is before decimals. */
  public DecimalSign other() {
    return this == POINT ? COMMA : POINT;
  }

  /** Whether the sign in a number is this one, or parts thousands: {@code 1.234}. */
  public boolean isDoubtful(String number) {
    return doubtful.matcher(number).matches();
  }

  /** Whether a number can be written with no other sign before its decimals. */
  public boolean isShownBy(String number) {
    return possible.matcher(number).matches() && !isDoubtful(number);
  }
}
