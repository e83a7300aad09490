package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.RateReader;
import dev.socialmetrics.format.cell.WrittenNumber;
import dev.socialmetrics.format.description.NumberWriting;
import dev.socialmetrics.problem.ProblemCode;
import java.util.regex.Pattern;

/**
 * Reads numbers as a format writes them, unwrapped for a reader of plain ones.
 *
 * @param isShare a percent sign is the unit
 * @param isFraction 1 is 100 percent, where no percent sign is behind it
 */
record NumberReader(NumberWriting writing, boolean isShare, boolean isFraction, CellReader ofPlain)
    implements CellReader {
  /** "23,9%" is no count of thousands, however the file writes its other numbers. */
  private static final Pattern SHARE_WITH_COMMA = Pattern.compile("[0-9]{1,3},[0-9]{1,2}");

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (isShare && trimmed.endsWith("%")) {
      String share = RateReader.withoutSign(trimmed);
      return ofPlain.read(plain(share, SHARE_WITH_COMMA.matcher(share).matches()), notes);
    }
    if (writing.decimalComma() && DecimalSign.POINT.isShownBy(trimmed)) {
      return notes.reject(
          ProblemCode.CELL_LOCALE_NUMBER,
          "a number with a decimal comma, as the file's language writes it: 1.234,50",
          "Download the export again: a spreadsheet may have made a thousandth of it");
    }
    String plain = plain(trimmed, false);
    return ofPlain.read(isFraction ? WrittenNumber.percent(plain) : plain, notes);
  }

  private String plain(String number, boolean hasComma) {
    return writing.whole()
        ? WrittenNumber.whole(number)
        : WrittenNumber.plain(number, hasComma || writing.decimalComma());
  }
}
