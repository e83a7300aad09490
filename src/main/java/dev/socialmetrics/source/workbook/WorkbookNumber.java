package dev.socialmetrics.source.workbook;

import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Makes cells of a workbook's numbers. A workbook keeps 15 digits; what it stores behind them is
 * what binary fractions leave over (1.1000000000000001), and is rounded away.
 */
final class WorkbookNumber {
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
  private static final int MOST_CHARS = 64;
  private static final int MOST_EXPONENT = 308;
  private static final int SECONDS_A_DAY = 86_400;
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final long LEAP_DAY_THAT_NEVER_WAS = 60;

  private final LocalDate dayZero;
  private final boolean countsFrom1900;

  /**
   * @param countsFrom1904 whether the workbook counts its days from 1904, not from 1900
   */
  WorkbookNumber(boolean countsFrom1904) {
    dayZero = countsFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    countsFrom1900 = !countsFrom1904;
  }

  /** The cell of a stored number; text when it is none. */
  SheetCell cell(String stored, CellFormat format) {
    BigDecimal number;
    try {
      number = new BigDecimal(stored.length() > MOST_CHARS ? "" : stored);
    } catch (NumberFormatException noNumber) {
      return SheetCell.of(stored);
    }
    if (Math.abs((long) number.precision() - number.scale()) > MOST_EXPONENT) {
      return SheetCell.of(stored);
    }
    return cell(number, format);
  }

  private SheetCell cell(BigDecimal number, CellFormat format) {
    boolean inRange = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    return switch (format.shape()) {
      case PERCENT -> new SheetCell(plain(number.movePointRight(2)) + "%", CellType.PERCENT);
      case DATE -> inRange ? date(number) : plainCell(number);
      case TIME -> inRange ? time(number) : plainCell(number);
      case PLAIN -> format.currency().isEmpty() ? plainCell(number) : amount(number, format);
    };
  }

  /** As long ids are shown, so that nothing takes the digits that are left for all of them. */
  private static SheetCell plainCell(BigDecimal number) {
    boolean tooLong = number.precision() - number.scale() > KEPT.getPrecision();
    return tooLong
        ? new SheetCell(number.round(KEPT).stripTrailingZeros().toString(), CellType.ROUNDED)
        : new SheetCell(plain(number), CellType.NUMBER);
  }

  private static SheetCell amount(BigDecimal number, CellFormat format) {
    SheetCell cell = plainCell(number.abs());
    String sign = format.currency();
    boolean isWord = Character.isLetter(sign.charAt(sign.length() - 1));
    String shown = sign + (isWord ? " " : "") + cell.text();
    return new SheetCell(number.signum() < 0 ? "-" + shown : shown, cell.type());
  }

  private static String plain(BigDecimal number) {
    BigDecimal kept = number.round(KEPT).stripTrailingZeros();
    return kept.signum() == 0 ? "0" : kept.toPlainString();
  }

  private SheetCell date(BigDecimal serial) {
    long day = serial.longValue();
    if (countsFrom1900 && day == LEAP_DAY_THAT_NEVER_WAS) {
      return plainCell(serial);
    }
    long days = countsFrom1900 && day < LEAP_DAY_THAT_NEVER_WAS ? day + 1 : day;
    long seconds = seconds(serial.subtract(BigDecimal.valueOf(day)));
    LocalDateTime at = dayZero.plusDays(days).atStartOfDay().plusSeconds(seconds);
    String text =
        at.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? at.toLocalDate().toString()
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
    return new SheetCell(text, CellType.DATE);
  }

  private static SheetCell time(BigDecimal days) {
    long seconds = seconds(days);
    String text =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return new SheetCell(text, CellType.TIME);
  }

  private static long seconds(BigDecimal days) {
    return days.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
