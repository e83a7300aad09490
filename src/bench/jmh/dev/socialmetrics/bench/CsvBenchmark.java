package dev.socialmetrics.bench;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.csv.CsvCells;
import dev.socialmetrics.source.csv.CsvRecord;
import dev.socialmetrics.source.csv.CsvRecords;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** A line of posts: decoded, its end found, split into its cells. */
public class CsvBenchmark extends Measured {
  private static final int LINES = 1000;

  /**
   * {@code quoted} has a comma and doubled quotes in its caption, as every seventh post of a load.
   */
  @Param({"plain", "quoted"})
  private String caption;

  private byte[] file;
  private CsvRecord[] records;
  private final CsvCells splitter = new CsvCells(',');

  @Setup
  public void write() throws IOException, FileRefused {
    StringBuilder text = new StringBuilder();
    String words = "launch café growth summer story behind scenes";
    for (int n = 0; n < LINES; n++) {
      text.append(n % 200).append(",instagram,post_").append(100_000_000 + n).append(",reel,");
      text.append(caption.equals("plain") ? words : '"' + words + ", \"\"as seen\"\", today\"");
      text.append(",#launch,2025-10-23T10:30:00,").append(n * 7).append(',').append(n);
      text.append(",3,4,").append(n * 140).append(',').append(n * 100).append(",\n");
    }
    file = text.toString().getBytes(StandardCharsets.UTF_8);
    records = new CsvRecord[LINES];
    try (CsvRecords all = open()) {
      for (int n = 0; n < LINES; n++) {
        records[n] = all.next().orElseThrow();
      }
    }
  }

  private CsvRecords open() {
    StrictFeed feed =
        new StrictFeed(new ByteArrayInputStream(file), StandardCharsets.UTF_8, 0, offset -> 1);
    return new CsvRecords(new CharWindow(feed), ',', Limits.DEFAULTS);
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public void split(Blackhole hole) throws IOException {
    for (CsvRecord record : records) {
      hole.consume(splitter.split(record));
    }
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public void readAndSplit(Blackhole hole) throws IOException, FileRefused {
    try (CsvRecords all = open()) {
      for (Optional<CsvRecord> next = all.next(); next.isPresent(); next = all.next()) {
        hole.consume(splitter.split(next.get()));
      }
    }
  }
}
