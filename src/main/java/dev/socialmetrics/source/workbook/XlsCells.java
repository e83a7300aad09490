package dev.socialmetrics.source.workbook;

import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import java.util.function.IntFunction;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Makes sense of the cell records of an .xls sheet. */
final class XlsCells {
  private final SSTRecord texts;
  private final IntFunction<CellFormat> formatOfStyle;
  private final WorkbookNumber numbers;

  XlsCells(SSTRecord texts, IntFunction<CellFormat> formatOfStyle, WorkbookNumber numbers) {
    this.texts = texts;
    this.formatOfStyle = formatOfStyle;
    this.numbers = numbers;
  }

  /** The cell of a record; blank for one that holds no value. */
  SheetCell read(CellValueRecordInterface record) {
    if (record instanceof LabelSSTRecord shared) {
      return SheetCell.of(texts.getString(shared.getSSTIndex()).getString());
    }
    if (record instanceof LabelRecord label) {
      return SheetCell.of(label.getValue());
    }
    if (record instanceof NumberRecord number) {
      return number(number.getValue(), record.getXFIndex());
    }
    if (record instanceof BoolErrRecord value) {
      return value.isBoolean()
          ? SheetCell.of(String.valueOf(value.getBooleanValue()))
          : error(value.getErrorValue());
    }
    return record instanceof FormulaRecord formula ? result(formula) : SheetCell.BLANK;
  }

  /** Of a text, the record that follows holds the result. */
  private SheetCell result(FormulaRecord formula) {
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
      case BOOLEAN -> SheetCell.of(String.valueOf(formula.getCachedBooleanValue()));
      case ERROR -> error(formula.getCachedErrorValue());
      default -> SheetCell.BLANK;
    };
  }

  private SheetCell number(double value, int style) {
    return numbers.cell(Double.toString(value), formatOfStyle.apply(style));
  }

  private static SheetCell error(int code) {
    String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    return new SheetCell(text, CellType.ERROR);
  }
}
