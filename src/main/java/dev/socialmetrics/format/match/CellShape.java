package dev.socialmetrics.format.match;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.source.table.Labels;
import java.util.regex.Pattern;

/** What a cell looks like, whatever the language. */
public enum CellShape {
  DATE,
  NUMBER,
  ID,
  TEXT,
  BLANK;

  private static final Pattern NO_VALUE = Pattern.compile("[-–—]*|n/a|null");
  private static final Pattern NUMBERS =
      Pattern.compile("\\p{Sc}? ?[-+−]?[0-9][0-9.,'\\u2019\\u00a0\\u202f ]*\\p{Sc}?%?");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{10,}");
  private static final String TIME = "(?:[t, ]+[0-9]{1,2}:[0-9]{2}.*)?";
  private static final Pattern DAYS =
      Pattern.compile(
          "(?:[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}"
              + "|(?:[0-9]{4}年)?[0-9]{1,2}[月월] ?[0-9]{1,2}[日일]"
              + "|(?:\\p{L}+\\.?,? )?[0-9]{1,2}[-. ]{1,2}(?:(?:de|of) )?\\p{L}{3,}\\.?(?:[-, ]+(?:de )?(?:[0-9]{2}|[0-9]{4}))?"
              + "|(?:\\p{L}+\\.?,? )?\\p{L}{3,}\\.? [0-9]{1,2}\\.?(?:,? [0-9]{4})?)"
              + TIME);

  private static final int LONGEST_LABEL = 120;

  /** Whether a text can be the label of a column: no figure, no day, no address. */
  public static boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL
        && of(Labels.normalise(text)) == TEXT
        && !text.startsWith("http");
  }

  /** The shape of a normalised text. */
  public static CellShape of(String cell) {
    if (NO_VALUE.matcher(cell).matches()) {
      return BLANK;
    }
    if (LONG_NUMBER.matcher(cell).matches()) {
      return ID;
    }
    if (DAYS.matcher(cell).matches()) {
      return DATE;
    }
    return NUMBERS.matcher(cell).matches() ? NUMBER : TEXT;
  }

  /** What the cells of a column of ours look like in a platform's export. */
  static CellShape of(Column column) {
    ColumnType type = column.type();
    if (type == ColumnType.DATE || type == ColumnType.TIME) {
      return DATE;
    }
    if (type == ColumnType.TEXT || type == ColumnType.LIST) {
      return column.isKey() ? ID : TEXT;
    }
    return NUMBER;
  }

  /** Whether cells of this shape can be such as are looked for. */
  boolean canBe(CellShape wanted) {
    return this == wanted
        || this == BLANK
        || wanted == ID && (this == TEXT || this == NUMBER)
        || wanted == TEXT && this == ID;
  }
}
