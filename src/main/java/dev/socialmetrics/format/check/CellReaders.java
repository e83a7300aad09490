package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.PostIdKind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.Characters;
import dev.socialmetrics.format.cell.CountReader;
import dev.socialmetrics.format.cell.CurrencyReader;
import dev.socialmetrics.format.cell.DateReader;
import dev.socialmetrics.format.cell.DecimalReader;
import dev.socialmetrics.format.cell.DecimalReader.Sign;
import dev.socialmetrics.format.cell.HtmlText;
import dev.socialmetrics.format.cell.IdReader;
import dev.socialmetrics.format.cell.ListReader;
import dev.socialmetrics.format.cell.MoneyText;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.cell.PlatformReader;
import dev.socialmetrics.format.cell.RateReader;
import dev.socialmetrics.format.cell.ShareReader;
import dev.socialmetrics.format.cell.TextReader;
import dev.socialmetrics.format.cell.TimeReader;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Labels;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which reader a column has. What a platform writes for people is unwrapped first; then it is
 * checked as what is written for programs.
 */
public final class CellReaders {
  private final FormatDescription format;
  private final Platforms platforms;
  private final MonthNames months;
  private final RowState row;
  private final TimeReader times = new TimeReader();

  public CellReaders(
      FormatDescription format, Platforms platforms, MonthNames months, RowState row) {
    this.format = format;
    this.platforms = platforms;
    this.months = months;
    this.row = row;
  }

  CellReader readerOf(Column column, ColumnDescription said) {
    return format.isCanonical() ? plain(column, said) : unwrapped(column, said);
  }

  /** When a row was exported, as it states itself. */
  TimeReader times() {
    return times;
  }

  private CellReader plain(Column column, ColumnDescription said) {
    return switch (column.type()) {
      case DATE -> new DateReader();
      case TIME -> (text, notes) -> times.readText(text, row.zone(), notes);
      case LIST -> new ListReader();
      case TEXT -> textReader(column, said);
      case MONEY -> amount(numberReader(column, said));
      default -> numberReader(column, said);
    };
  }

  private static CellReader numberReader(Column column, ColumnDescription said) {
    return switch (column.type()) {
      case COUNT, NET_COUNT -> new CountReader(said.net() || column.type() == ColumnType.NET_COUNT);
      case MONEY ->
          new DecimalReader(column.inputName().equals("revenue") ? Sign.REVENUE : Sign.COST);
      case RATE -> new RateReader();
      case PERCENT -> new ShareReader();
      default -> new DecimalReader(Sign.QUANTITY);
    };
  }

  private CellReader unwrapped(Column column, ColumnDescription said) {
    CellReader reader = written(column, said);
    boolean free = column.name().equals("caption");
    Set<String> missing = new HashSet<>(format.missing());
    missing.addAll(said.missing());
    return (text, notes) -> {
      String value = said.take().map(pattern -> cut(text, pattern)).orElse(text);
      boolean absent = !free && isAbsent(CellText.trim(value), missing);
      return absent ? null : reader.read(value, notes);
    };
  }

  private CellReader written(Column column, ColumnDescription said) {
    return switch (column.type()) {
      case MONEY -> amount(number(false, said, numberReader(column, said)));
      case DATE -> dayReader(said);
      case TIME -> timeReader(said);
      case LIST -> new NameOrListReader();
      case TEXT -> textReader(column, said);
      default -> number(isShare(column), said, numberReader(column, said));
    };
  }

  /** Only of these a percent sign is the unit. */
  private static boolean isShare(Column column) {
    return column.type() == ColumnType.RATE || column.type() == ColumnType.PERCENT;
  }

  /** How many times another amount a value is: a decimal of 0 or more. */
  CellReader rateReader(ColumnDescription said) {
    CellReader plain = number(false, said, new DecimalReader(Sign.QUANTITY));
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
  public static String cut(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
  }

  private static CellReader amount(CellReader plain) {
    return (text, notes) -> plain.read(MoneyText.of(CellText.trim(text)).number(), notes);
  }

  private CellReader number(boolean isShare, ColumnDescription said, CellReader reader) {
    return new NumberReader(format.numbers(), isShare, said.fraction(), reader);
  }

  private WrittenDates dates(ColumnDescription said) {
    return new WrittenDates(
        said, months, row.order(), WrittenDates.isDated(said) ? row::allows : day -> true);
  }

  private CellReader dayReader(ColumnDescription said) {
    WrittenDates dates = dates(said);
    return (text, notes) -> dates.readDay(CellText.trim(text), row, notes);
  }

  private CellReader timeReader(ColumnDescription said) {
    WrittenDates dates = dates(said);
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
        yield switch (said.markup()) {
          case NONE -> reader;
          case ENTITIES -> (text, notes) -> reader.read(HtmlText.plain(text), notes);
          case TAGS -> (text, notes) -> reader.read(HtmlText.withoutTags(text), notes);
        };
      }
      default -> said.values().isEmpty() ? idReader(column, said) : inEnglish(column, said);
    };
  }

  /** A value as it is called in English, where it is known in the file's language. */
  private CellReader inEnglish(Column column, ColumnDescription said) {
    CellReader reader = idReader(column, said);
    return (text, notes) ->
        reader.read(said.values().getOrDefault(Labels.normalise(text), text), notes);
  }

  private CellReader idReader(Column column, ColumnDescription said) {
    CellReader plain = new IdReader(column.isKey());
    if (column.name().equals("post_id") && !format.isCanonical() && !format.own()) {
      return postIdReader(plain);
    }
    return (text, notes) -> {
      Object id = plain.read(text, notes);
      return id == null || said.standsIn().isEmpty()
          ? id
          : said.standsIn().get().campaignId((String) id);
    };
  }

  /** What an export has in the place of an id of its platform and is none says what a row is. */
  private CellReader postIdReader(CellReader plain) {
    return (text, notes) -> {
      Object id = plain.read(text, notes);
      Optional<String> expected =
          id == null
              ? Optional.empty()
              : row.platform().flatMap(platform -> PostIdKind.otherThan(platform, (String) id));
      return expected.isEmpty()
          ? id
          : notes.reject(
              ProblemCode.CELL_POST_ID,
              expected.get(),
              "Remove the row if it adds up the others or is no post; else export again");
    };
  }

  /** A single name is a list of one. */
  private record NameOrListReader() implements CellReader {
    @Override
    public Object read(String text, CellNotes notes) {
      String trimmed = CellText.trim(text).replaceAll("\\p{Cntrl}", " ");
      if (trimmed.startsWith("[")) {
        return new ListReader().read(trimmed, notes);
      }
      Characters.warn(trimmed, notes);
      return "[\"" + trimmed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }
  }
}
