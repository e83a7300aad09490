package dev.socialmetrics.bench;

import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.CountReader;
import dev.socialmetrics.format.cell.DateReader;
import dev.socialmetrics.format.cell.DecimalReader;
import dev.socialmetrics.format.cell.ShareReader;
import dev.socialmetrics.format.cell.TimeReader;
import dev.socialmetrics.source.table.Layout;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** One cell: what a million rows of fifteen columns pay fifteen million times. */
public class CellBenchmark extends Measured {
  private static final int TEXTS = 256;
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private final CellNotes notes = new CellNotes();
  private final CellReader counts = new CountReader(false);
  private final CellReader decimals = new DecimalReader(DecimalReader.Sign.COST);
  private final CellReader dates = new DateReader();
  private final CellReader percents = new ShareReader();
  private final TimeReader times = new TimeReader();
  private final String[] countTexts = new String[TEXTS];
  private final String[] decimalTexts = new String[TEXTS];
  private final String[] dateTexts = new String[TEXTS];
  private final String[] percentTexts = new String[TEXTS];
  private final String[] timeTexts = new String[TEXTS];
  private int next;

  @Setup
  public void write() {
    notes.startRow(new Layout(List.of("cell")));
    for (int n = 0; n < TEXTS; n++) {
      String day = "2025-" + two(1 + n % 12) + "-" + two(1 + n % 28);
      countTexts[n] = String.valueOf((long) n * n * 977);
      decimalTexts[n] = n * 31 + "." + two(n % 100);
      dateTexts[n] = day;
      percentTexts[n] = n % 100 + "." + n % 10 + (n % 2 == 0 ? "%" : "");
      timeTexts[n] = day + "T" + two(n % 24) + ":" + two(n % 60) + ":07";
    }
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private Object read(CellReader reader, String[] texts) {
    String text = texts[next++ & TEXTS - 1];
    notes.startCell(0, text);
    return reader.read(text, notes);
  }

  @Benchmark
  public Object count() {
    return read(counts, countTexts);
  }

  @Benchmark
  public Object decimal() {
    return read(decimals, decimalTexts);
  }

  @Benchmark
  public Object date() {
    return read(dates, dateTexts);
  }

  @Benchmark
  public Object percent() {
    return read(percents, percentTexts);
  }

  @Benchmark
  public Object timeInUtc() {
    return times.readText(timeTexts[next++ & TEXTS - 1], ZoneOffset.UTC, notes);
  }

  @Benchmark
  public Object timeInAZone() {
    return times.readText(timeTexts[next++ & TEXTS - 1], OSLO, notes);
  }
}
