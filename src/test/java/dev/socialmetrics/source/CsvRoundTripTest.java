package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random records, quoted by hand as RFC 4180 says, come back exactly. */
class CsvRoundTripTest {
  private static final String[] PIECES = {
    "a", "b c", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", "'", "\\", "é", "🚀", " ", "\t", "=", ""
  };
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

  @TempDir Path folder;

  /** What was written: a record's cells, its text, and the line it starts in. */
  private record Written(List<String> cells, String raw, long line) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void cells_text_and_lines_come_back(long seed) throws IOException, FileRefused {
    Random random = new Random(seed);
    List<Written> written = new ArrayList<>();
    String content = write(random, 3000, written);

    List<Row> rows = ReadRows.rows(ReadRows.text(folder, "a.csv", content));

    assertThat(rows).hasSameSizeAs(written);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      assertThat(row.faults()).as(row.raw()).isEmpty();
      assertThat(new Written(List.of(row.cells()), row.raw(), row.line()))
          .isEqualTo(written.get(i));
      assertThat(row.number()).isEqualTo(i + 1);
    }
  }

  private static String write(Random random, int records, List<Written> written) {
    int columns = 1 + random.nextInt(8);
    StringBuilder file = new StringBuilder();
    file.append(String.join(",", IntStream.range(0, columns).mapToObj(i -> "c" + i).toList()));
    file.append('\n');
    long line = 2;
    for (int i = 0; i < records; i++) {
      List<String> cells = random.ints(columns, 0, 4).mapToObj(n -> cell(random, n)).toList();
      String raw = String.join(",", cells.stream().map(cell -> quote(random, cell)).toList());
      written.add(new Written(cells, raw, line));
      file.append(raw).append(LINE_ENDS[random.nextInt(LINE_ENDS.length)]);
      line += 1 + lineEnds(raw);
    }
    return file.toString();
  }

  /** Never blank, so that no record is. */
  private static String cell(Random random, int pieces) {
    StringBuilder cell = new StringBuilder("x".repeat(random.nextInt(2)));
    for (int i = 0; i < pieces; i++) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.isEmpty() || cell.toString().isBlank() ? "-" : cell.toString();
  }

  private static String quote(Random random, String cell) {
    boolean must = cell.matches("(?s)\".*|.*[,\r\n].*");
    return must || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static long lineEnds(String raw) {
    return raw.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
  }
}
