package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.format.cell.MoneyText;
import dev.socialmetrics.format.match.CellShape;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the cells of a column have in common. */
enum ColumnLook {
  BLANK("no values"),
  DAY("days"),
  TIME("times"),
  WHOLE("whole numbers"),
  SIGNED("whole numbers, some below 0"),
  DECIMAL("numbers"),
  FRACTION("numbers from 0 to 1"),
  PERCENT("numbers with a percent sign"),
  MONEY("amounts with a currency"),
  DURATION("durations"),
  ID("ids"),
  LINK("links"),
  CODE("codes of currencies"),
  WORDS("few words that come again"),
  TEXT("texts");

  private static final double MOST = 0.5;
  private static final int FEW = 12;
  private static final int LEAST_CELLS = 4;
  private static final Pattern GROUPED =
      Pattern.compile(
          "[-+−]?(?:[0-9]{1,3}(?:[.,'\\u2019\\u00a0\\u202f ][0-9]{3})+|[0-9]+(?:\\.0+)?)");
  private static final Pattern SHARE = Pattern.compile("0|1|[01]\\.0+|0?[.,][0-9]+");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*|www\\..*");
  private static final Pattern SHORT_CODE =
      Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_-]{8,40}");
  private static final Pattern CLOCK = Pattern.compile("[0-9]+:[0-9]{2}(?::[0-9]{2})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private static final Set<ColumnLook> NUMBERS =
      Set.of(WHOLE, SIGNED, DECIMAL, FRACTION, PERCENT, MONEY);
  private static final Set<ColumnLook> DAYS = Set.of(DAY, TIME);
  private static final Set<ColumnLook> TEXTS = Set.of(TEXT, WORDS, CODE);

  private final String words;

  ColumnLook(String words) {
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  boolean isNumber() {
    return NUMBERS.contains(this);
  }

  boolean isDay() {
    return DAYS.contains(this);
  }

  boolean isText() {
    return TEXTS.contains(this);
  }

  static ColumnLook of(List<FileCell> cells, List<DateGuess> dates) {
    if (cells.isEmpty()) {
      return BLANK;
    }
    if (!dates.isEmpty()) {
      return dates.get(0).hasTime() ? TIME : DAY;
    }
    if (isMostly(cells, cell -> isNumber(cell.text()))) {
      return ofNumbers(cells.stream().map(FileCell::text).filter(ColumnLook::isNumber).toList());
    }
    if (isMostly(cells, cell -> CLOCK.matcher(cell.text()).matches())) {
      return DURATION;
    }
    if (isMostly(cells, cell -> WEB.matcher(cell.text()).matches())) {
      return LINK;
    }
    if (isMostly(cells, ColumnLook::isId)) {
      return ID;
    }
    if (isMostly(cells, cell -> CURRENCY.matcher(cell.text()).matches())) {
      return CODE;
    }
    long distinct = cells.stream().map(FileCell::text).distinct().count();
    return cells.size() >= LEAST_CELLS && distinct <= FEW && distinct * 2 <= cells.size()
        ? WORDS
        : TEXT;
  }

  private static boolean isId(FileCell cell) {
    return cell.shape() == CellShape.ID || SHORT_CODE.matcher(cell.text()).matches();
  }

  private static boolean isMostly(List<FileCell> cells, Predicate<FileCell> what) {
    return cells.stream().filter(what).count() >= cells.size() * MOST;
  }

  /** Whether a cell is a number as people write it; a long one is an id. */
  static boolean isNumber(String text) {
    String bare = MoneyText.of(text).number();
    CellShape shape = CellShape.of(bare);
    return shape == CellShape.NUMBER || text.startsWith("<") || text.startsWith(">");
  }

  private static ColumnLook ofNumbers(List<String> texts) {
    if (texts.stream().allMatch(text -> text.endsWith("%") || text.equals("0"))) {
      return texts.stream().anyMatch(text -> text.endsWith("%")) ? PERCENT : WHOLE;
    }
    if (texts.stream().anyMatch(text -> !MoneyText.of(text).currencies().isEmpty())) {
      return MONEY;
    }
    List<String> seen =
        texts.stream().filter(text -> !text.startsWith("<") && !text.startsWith(">")).toList();
    if (seen.stream().allMatch(text -> GROUPED.matcher(text).matches())) {
      return seen.stream().anyMatch(text -> text.startsWith("-") || text.startsWith("−"))
          ? SIGNED
          : WHOLE;
    }
    return seen.stream().allMatch(text -> SHARE.matcher(text).matches()) ? FRACTION : DECIMAL;
  }

  /** Whether such cells can be those of a column of ours. */
  boolean fits(Column column) {
    if (this == BLANK) {
      return true;
    }
    return switch (column.type()) {
      case COUNT, NET_COUNT -> this == WHOLE || this == SIGNED;
      case DECIMAL, MONEY -> isNumber() && this != PERCENT;
      case RATE, PERCENT -> isNumber() && this != MONEY;
      case DATE, TIME -> isDay();
      case LIST -> isText();
      case TEXT -> fitsText(column.inputName());
    };
  }

  private boolean fitsText(String name) {
    return switch (name) {
      case "post_id" -> this == ID || this == LINK || this == WHOLE || this == TEXT;
      case "campaign_id", "account" -> this == ID || this == WHOLE || isText();
      case "currency", "cost_currency", "revenue_currency" -> this == CODE;
      case "platform" -> this == WORDS || this == TEXT;
      default -> isText();
    };
  }

  /** Whether such cells are those of a column of ours, where the label says so. */
  boolean proves(Column column) {
    return switch (column.type()) {
          case COUNT -> this == WHOLE;
          case NET_COUNT -> this == WHOLE || this == SIGNED;
          case RATE, PERCENT -> this == PERCENT;
          case TEXT -> column.inputName().equals("post_id") ? this == ID : fits(column);
          default -> fits(column);
        }
        && this != BLANK;
  }
}
