package dev.socialmetrics.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The closed list of problem codes. A code is never renamed nor used for something else; each is
 * explained in {@code src/docs/problems.md}, which a test holds complete.
 */
public enum ProblemCode {
  FILE_EMPTY("file.empty", Severity.FILE),
  FILE_TOO_LARGE("file.too-large", Severity.FILE),
  FILE_UNREADABLE("file.unreadable", Severity.FILE),
  FILE_VANISHED("file.vanished", Severity.FILE),
  FILE_CHANGED_WHILE_READING("file.changed-while-reading", Severity.FILE),
  FILE_NOT_REGULAR("file.not-regular", Severity.FILE),
  FILE_SYMLINK("file.symlink", Severity.FILE),
  FILE_TYPE_UNKNOWN("file.type-unknown", Severity.FILE),
  FILE_TYPE_MISMATCH("file.type-mismatch", Severity.FILE),
  FILE_DUPLICATE_CONTENT("file.duplicate-content", Severity.WARNING),
  FILE_FORGOTTEN("file.forgotten", Severity.WARNING),
  FILE_TEMP_NAME("file.temp-name", Severity.WARNING),
  FILE_UNKNOWN_PLATFORM("file.unknown-platform", Severity.FILE),
  FILE_UNKNOWN_ACCOUNT("file.unknown-account", Severity.FILE),
  FILE_SEVERAL_OWNERS("file.several-owners", Severity.FILE),
  FILE_COLLABORATORS("file.collaborators", Severity.WARNING),
  FILE_OPTION_CONTRADICTED("file.option-contradicted", Severity.FILE),
  FILE_REJECT_THRESHOLD("file.reject-threshold", Severity.FILE),
  FILE_OTHER_PLATFORM("file.other-platform", Severity.FILE),
  FILE_OTHER_IDS("file.other-ids", Severity.FILE),
  FILE_NOT_IMPORTED("file.not-imported", Severity.FILE),
  FILE_TABLE_UNKNOWN("file.table-unknown", Severity.WARNING),
  FILE_SHEET_HIDDEN("file.sheet-hidden", Severity.WARNING),
  FILE_DATE_COMPLETED("file.date-completed", Severity.WARNING),
  FILE_DAY_ORDER("file.day-order", Severity.WARNING),
  FILE_CAMPAIGNS_UNNAMED("file.campaigns-unnamed", Severity.WARNING),
  FILE_NOT_BY_DAY("file.not-by-day", Severity.FILE),
  FILE_NOTHING_STORED("file.nothing-stored", Severity.WARNING),
  FILE_STOCK_JUMPS("file.stock-jumps", Severity.WARNING),
  FILE_STOCK_LIKE_FLOW("file.stock-like-flow", Severity.WARNING),
  FILE_FLOW_LIKE_STOCK("file.flow-like-stock", Severity.WARNING),
  FILE_CONTRADICTS("file.contradicts", Severity.WARNING),
  FILE_PERIOD_UNKNOWN("file.period-unknown", Severity.WARNING),
  FILE_PARTIAL_TOTAL("file.partial-total", Severity.WARNING),
  FILE_TOTAL_MISMATCH("file.total-mismatch", Severity.FILE),
  FILE_TOTALS_ROW("file.totals-row", Severity.FILE),
  FILE_PART_OF_TOTAL("file.part-of-total", Severity.FILE),
  FILE_NOT_CONSERVED("file.not-conserved", Severity.FILE),
  DRIFT_ROWS("drift.rows", Severity.WARNING),
  DRIFT_COLUMNS("drift.columns", Severity.WARNING),
  ACCOUNT_PURGED("account.purged", Severity.IGNORED),
  ACCOUNT_TWO_SPELLINGS("account.two-spellings", Severity.WARNING),

  ENC_INVALID_UTF8("enc.invalid-utf8", Severity.FILE),
  ENC_UTF16_ODD_LENGTH("enc.utf16-odd-length", Severity.FILE),
  ENC_NUL_BYTE("enc.nul-byte", Severity.ROW),
  ENC_CONTROL_CHAR("enc.control-char", Severity.WARNING),
  ENC_DAMAGED_TEXT("enc.damaged-text", Severity.WARNING),

  HDR_MISSING("hdr.missing", Severity.FILE),
  HDR_REQUIRED_COLUMN_MISSING("hdr.required-column-missing", Severity.FILE),
  HDR_DUPLICATE_COLUMN("hdr.duplicate-column", Severity.FILE),
  HDR_BLANK_LABEL("hdr.blank-label", Severity.WARNING),
  HDR_UNKNOWN_COLUMN("hdr.unknown-column", Severity.WARNING),
  HDR_UNKNOWN_FIGURE("hdr.unknown-figure", Severity.FILE),
  HDR_DIVIDES_ROWS("hdr.divides-rows", Severity.FILE),
  HDR_SECOND_HEADER("hdr.second-header", Severity.FILE),
  HDR_ONLY("hdr.only", Severity.WARNING),

  CSV_UNTERMINATED_QUOTE("csv.unterminated-quote", Severity.FILE),
  CSV_TEXT_AFTER_QUOTE("csv.text-after-quote", Severity.ROW),
  CSV_TOO_FEW_CELLS("csv.too-few-cells", Severity.ROW),
  CSV_TOO_MANY_CELLS("csv.too-many-cells", Severity.ROW),
  CSV_FIELD_TOO_LONG("csv.field-too-long", Severity.ROW),
  CSV_RECORD_TOO_LONG("csv.record-too-long", Severity.FILE),
  CSV_TOO_MANY_COLUMNS("csv.too-many-columns", Severity.FILE),
  CSV_BLANK_ROW("csv.blank-row", Severity.IGNORED),
  CSV_REPEATED_HEADER("csv.repeated-header", Severity.IGNORED),

  ZIP_BOMB("zip.bomb", Severity.FILE),
  ZIP_SLIP("zip.slip", Severity.FILE),
  ZIP_DUPLICATE_ENTRY("zip.duplicate-entry", Severity.FILE),
  ZIP_TOO_MANY_ENTRIES("zip.too-many-entries", Severity.FILE),
  ZIP_NESTED("zip.nested", Severity.FILE),
  ZIP_ENCRYPTED("zip.encrypted", Severity.FILE),
  ZIP_AMBIGUOUS("zip.ambiguous", Severity.FILE),
  ZIP_CORRUPT("zip.corrupt", Severity.FILE),

  XLS_BOMB("xls.bomb", Severity.FILE),
  XLS_XXE("xls.xxe", Severity.FILE),
  XLS_CORRUPT("xls.corrupt", Severity.FILE),
  XLS_PASSWORD("xls.password", Severity.FILE),
  XLS_FORMULA_ERROR("xls.formula-error", Severity.ROW),
  XLS_FORMULA_WITHOUT_VALUE("xls.formula-without-value", Severity.ROW),

  SPREADSHEET_LINE_IN_CELL("spreadsheet.line-in-cell", Severity.FILE),
  SPREADSHEET_DATE_FOR_NUMBER("spreadsheet.date-for-number", Severity.FILE),
  SPREADSHEET_DAY_FIRST("spreadsheet.day-first", Severity.FILE),
  SPREADSHEET_ID_ROUNDED("spreadsheet.id-rounded", Severity.FILE),

  JSON_SYNTAX("json.syntax", Severity.FILE),
  JSON_TOO_DEEP("json.too-deep", Severity.FILE),
  JSON_DUPLICATE_KEY("json.duplicate-key", Severity.ROW),
  JSON_TRAILING_DATA("json.trailing-data", Severity.FILE),
  JSON_WRONG_ROOT("json.wrong-root", Severity.FILE),
  JSON_NUMBER_TOO_LONG("json.number-too-long", Severity.ROW),
  JSON_NOT_OBJECT("json.not-object", Severity.ROW),

  CELL_REQUIRED("cell.required", Severity.ROW),
  CELL_INTEGER("cell.integer", Severity.ROW),
  CELL_INTEGER_RANGE("cell.integer-range", Severity.ROW),
  CELL_DECIMAL("cell.decimal", Severity.ROW),
  CELL_DECIMAL_SCALE("cell.decimal-scale", Severity.ROW),
  CELL_NOT_FINITE("cell.not-finite", Severity.ROW),
  CELL_NEGATIVE_COUNT("cell.negative-count", Severity.ROW),
  CELL_NEGATIVE_MONEY("cell.negative-money", Severity.ROW),
  CELL_PERCENT_RANGE("cell.percent-range", Severity.ROW),
  CELL_CURRENCY_UNKNOWN("cell.currency-unknown", Severity.ROW),
  CELL_DATE("cell.date", Severity.ROW),
  CELL_DATE_RANGE("cell.date-range", Severity.ROW),
  CELL_TIMEZONE("cell.timezone", Severity.ROW),
  CELL_DST_GAP("cell.dst-gap", Severity.ROW),
  CELL_DST_OVERLAP("cell.dst-overlap", Severity.WARNING),
  CELL_ID_PRECISION_LOST("cell.id-precision-lost", Severity.ROW),
  CELL_POST_ID("cell.post-id", Severity.ROW),
  CELL_ENUM("cell.enum", Severity.ROW),
  CELL_LIST("cell.list", Severity.ROW),
  CELL_TOO_LONG("cell.too-long", Severity.ROW),
  CELL_LOCALE_NUMBER("cell.locale-number", Severity.ROW),
  CELL_RATE_UNREADABLE("cell.rate-unreadable", Severity.WARNING),

  ROW_DUPLICATE_KEY_IDENTICAL("row.duplicate-key-identical", Severity.IGNORED),
  ROW_DUPLICATE_KEY_CONFLICT("row.duplicate-key-conflict", Severity.ROW),
  ROW_INCONSISTENT("row.inconsistent", Severity.WARNING),
  ROW_AUDIENCE_SUM("row.audience-sum", Severity.ROW),
  ROW_PERIOD("row.period", Severity.ROW),
  ROW_NO_METRIC("row.no-metric", Severity.ROW),
  ROW_ACCOUNT_MISMATCH("row.account-mismatch", Severity.ROW),
  ROW_NOT_MENDED("row.not-mended", Severity.ROW),
  ROW_FUTURE_DATE("row.future-date", Severity.ROW),
  /** A day of figures that is not within the period which its own file states. */
  ROW_OUTSIDE_PERIOD("row.outside-period", Severity.ROW),
  ROW_NEGATIVE_REVENUE("row.negative-revenue", Severity.WARNING),
  ROW_PREAMBLE("row.preamble", Severity.IGNORED),
  ROW_TOTAL("row.total", Severity.IGNORED),
  ROW_FOOTER("row.footer", Severity.IGNORED),
  ROW_CUT_OFF("row.cut-off", Severity.IGNORED),
  ROW_EXPORT_ERROR("row.export-error", Severity.IGNORED),
  ROW_NO_ID("row.no-id", Severity.IGNORED),
  ROW_NOT_STORED("row.not-stored", Severity.IGNORED),
  ROW_DAY_FOLDED("row.day-folded", Severity.IGNORED),
  ROW_PERIOD_ONLY("row.period-only", Severity.IGNORED),
  ROW_COUNTER_FELL("row.counter-fell", Severity.WARNING),
  ROW_UNPROVEN_PARTS("row.unproven-parts", Severity.WARNING),
  ROW_NO_VALUE("row.no-value", Severity.IGNORED),

  RUN_LOCKED("run.locked", Severity.RUN),
  RUN_DB_BUSY("run.db-busy", Severity.RUN),
  RUN_DISK_FULL("run.disk-full", Severity.RUN),
  RUN_MEMORY("run.memory", Severity.RUN),
  RUN_DB_CORRUPT("run.db-corrupt", Severity.RUN),
  RUN_DB_READONLY("run.db-readonly", Severity.RUN),
  RUN_DB_FOREIGN("run.db-foreign", Severity.RUN),
  RUN_DB_MISSING("run.db-missing", Severity.RUN),
  RUN_DB_SCHEMA("run.db-schema", Severity.RUN),
  RUN_DB_NEWER_SCHEMA("run.db-newer-schema", Severity.RUN),
  RUN_OUTPUT_UNWRITABLE("run.output-unwritable", Severity.RUN),
  RUN_STOPPED("run.stopped", Severity.RUN),
  RUN_RECOVERED("run.recovered", Severity.RUN),
  RUN_CLOCK_SKEW("run.clock-skew", Severity.WARNING),
  RUN_CONFIG("run.config", Severity.RUN),
  RUN_NOT_FORGOTTEN("run.not-forgotten", Severity.RUN),
  RUN_INTERNAL("run.internal", Severity.RUN);

  private static final Map<String, ProblemCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ProblemCode::code, Function.identity()));

  private final String code;
  private final Severity severity;

  ProblemCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** The public spelling, {@code area.problem}. */
  public String code() {
    return code;
  }

  /** What the problem means where nothing else is said. */
  public Severity severity() {
    return severity;
  }

  public static Optional<ProblemCode> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  @Override
  public String toString() {
    return code;
  }
}
