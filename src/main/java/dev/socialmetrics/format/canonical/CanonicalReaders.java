package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.CountReader;
import dev.socialmetrics.format.cell.CurrencyReader;
import dev.socialmetrics.format.cell.DateReader;
import dev.socialmetrics.format.cell.DecimalReader;
import dev.socialmetrics.format.cell.DecimalReader.Sign;
import dev.socialmetrics.format.cell.IdReader;
import dev.socialmetrics.format.cell.ListReader;
import dev.socialmetrics.format.cell.PercentReader;
import dev.socialmetrics.format.cell.PlatformReader;
import dev.socialmetrics.format.cell.RateReader;
import dev.socialmetrics.format.cell.TextReader;
import dev.socialmetrics.format.cell.TimeReader;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Which reader a column of canonical data has. */
final class CanonicalReaders {
  private final PlatformReader platforms;
  private final TimeReader times = new TimeReader();
  private final Supplier<ZoneId> zone;

  /**
   * @param zone of the row that is being read
   */
  CanonicalReaders(Platforms platforms, Supplier<ZoneId> zone) {
    this.platforms = new PlatformReader(platforms);
    this.zone = zone;
  }

  CellReader readerOf(Column column) {
    return switch (column.type()) {
      case COUNT -> new CountReader(false);
      case NET_COUNT -> new CountReader(true);
      case DECIMAL -> new DecimalReader(Sign.QUANTITY);
      case MONEY ->
          new DecimalReader(column.inputName().equals("revenue") ? Sign.REVENUE : Sign.COST);
      case RATE -> new RateReader();
      case PERCENT -> new PercentReader();
      case DATE -> new DateReader();
      case TIME -> (text, notes) -> times.readText(text, zone.get(), notes);
      case LIST -> new ListReader();
      case TEXT -> textReaderOf(column);
    };
  }

  private CellReader textReaderOf(Column column) {
    return switch (column.name()) {
      case "platform" -> platforms;
      case "currency", "cost_currency", "revenue_currency" -> new CurrencyReader();
      case "caption" -> new TextReader(true);
      case "hashtags" -> new TextReader(false);
      default -> new IdReader();
    };
  }

  TimeReader times() {
    return times;
  }
}
