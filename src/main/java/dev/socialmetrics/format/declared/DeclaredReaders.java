package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.CountReader;
import dev.socialmetrics.format.cell.CurrencyReader;
import dev.socialmetrics.format.cell.DecimalReader;
import dev.socialmetrics.format.cell.DecimalReader.Sign;
import dev.socialmetrics.format.cell.HtmlText;
import dev.socialmetrics.format.cell.IdReader;
import dev.socialmetrics.format.cell.ListReader;
import dev.socialmetrics.format.cell.MoneyText;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.cell.NumberText;
import dev.socialmetrics.format.cell.PercentReader;
import dev.socialmetrics.format.cell.PlatformReader;
import dev.socialmetrics.format.cell.RateReader;
import dev.socialmetrics.format.cell.TextReader;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.intake.row.Labels;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which reader a column has in a declared format: unwrap what is written, then check as ever. */
final class DeclaredReaders {
  private final FormatDescription format;
  private final Platforms platforms;
  private final MonthNames months;
  private final RowState row;

  DeclaredReaders(FormatDescription format, Platforms platforms, MonthNames months, RowState row) {
    this.format = format;
    this.platforms = platforms;
    this.months = months;
    this.row = row;
  }

  CellReader readerOf(Column column, ColumnDescription said) {
    CellReader plain = plainReader(column, said);
    boolean free = column.name().equals("caption");
    Set<String> missing = new HashSet<>(format.missing());
    missing.addAll(said.missing());
    return (text, notes) -> {
      String value = said.take().map(pattern -> cut(text, pattern)).orElse(text);
      boolean absent = !free && isAbsent(CellText.trim(value), missing);
      return absent ? null : plain.read(value, notes);
    };
  }

  /** How many times another amount a value is: a decimal of 0 or more. */
  CellReader rateReader(ColumnDescription said) {
    CellReader plain = number(said, new DecimalReader(Sign.QUANTITY));
    return (text, notes) ->
        isAbsent(CellText.trim(text), format.missing()) ? null : plain.read(text, notes);
  }

  /** Blank, a dash, a word of the format, or a number that is kept back ({@code <5}). */
  static boolean isAbsent(String trimmed, Set<String> missing) {
    if (CellText.isAbsent(trimmed)) {
      return true;
    }
    boolean masked = trimmed.charAt(0) == '<' || trimmed.charAt(0) == '>';
    return masked || !missing.isEmpty() && missing.contains(Labels.normalise(trimmed));
  }

  /** The first group, else the whole match; all of a text without a match. */
  static String cut(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
  }

  private CellReader plainReader(Column column, ColumnDescription said) {
    return switch (column.type()) {
      case COUNT, NET_COUNT ->
          number(said, new CountReader(said.net() || column.type() == ColumnType.NET_COUNT));
      case DECIMAL -> number(said, new DecimalReader(Sign.QUANTITY));
      case MONEY -> amount(said, column);
      case RATE -> number(said, new RateReader());
      case PERCENT -> number(said, new PercentReader());
      case DATE -> dayReader(said);
      case TIME -> timeReader(said);
      case LIST -> new NameOrListReader();
      case TEXT -> textReader(column, said);
    };
  }

  private CellReader amount(ColumnDescription said, Column column) {
    Sign sign = column.inputName().equals("revenue") ? Sign.REVENUE : Sign.COST;
    CellReader plain = number(said, new DecimalReader(sign));
    return (text, notes) -> plain.read(MoneyText.of(CellText.trim(text)).number(), notes);
  }

  private CellReader number(ColumnDescription said, CellReader reader) {
    return (text, notes) -> {
      String trimmed = CellText.trim(text);
      boolean signed = trimmed.endsWith("%");
      String bare = signed ? RateReader.withoutSign(trimmed) : trimmed;
      String plain = NumberText.plain(bare, format.decimalComma());
      return reader.read(said.fraction() && !signed ? NumberText.percent(plain) : plain, notes);
    };
  }

  private DeclaredDates dates(ColumnDescription said) {
    return new DeclaredDates(
        said, months, row.order(), DeclaredDates.isDated(said) ? row::allows : day -> true);
  }

  private CellReader dayReader(ColumnDescription said) {
    DeclaredDates dates = dates(said);
    return (text, notes) -> dates.readDay(CellText.trim(text), row, notes);
  }

  private CellReader timeReader(ColumnDescription said) {
    DeclaredDates dates = dates(said);
    Optional<ZoneId> zone = format.zone();
    return (text, notes) ->
        dates.readTime(CellText.trim(text), row, zone.orElseGet(row::zone), notes);
  }

  private CellReader textReader(Column column, ColumnDescription said) {
    return switch (column.name()) {
      case "platform" -> new PlatformReader(platforms);
      case "currency", "cost_currency", "revenue_currency" -> new CurrencyReader();
      case "caption", "hashtags" -> {
        TextReader reader = new TextReader(column.name().equals("caption"));
        yield said.html() ? (text, notes) -> reader.read(HtmlText.plain(text), notes) : reader;
      }
      default -> idReader(said);
    };
  }

  private static CellReader idReader(ColumnDescription said) {
    CellReader plain = new IdReader();
    return (text, notes) -> {
      Object id = plain.read(text, notes);
      return id == null || said.standsIn().isEmpty()
          ? id
          : said.standsIn().get().campaignId((String) id);
    };
  }

  /** A single name is a list of one. */
  private record NameOrListReader() implements CellReader {
    @Override
    public Object read(String text, CellNotes notes) {
      String trimmed = CellText.trim(text).replaceAll("\\p{Cntrl}", " ");
      return trimmed.startsWith("[")
          ? new ListReader().read(trimmed, notes)
          : "[\"" + trimmed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }
  }
}
