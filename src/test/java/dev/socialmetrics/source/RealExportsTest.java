package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real export files, where they lie beside the project; what is expected was counted elsewhere. */
@EnabledIf(value = "areThere", disabledReason = "no folder ../shared/exports/files")
class RealExportsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("exports.folder", "../shared/exports/files"));

  static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  /** A line a file: its name, then of each table its name and records/cells that hold something. */
  private static final Path EXPECTED = Path.of("src/test/resources/exports/record-counts.txt");

  @Test
  void every_one_opens_and_gives_all_its_records_and_cells() throws Exception {
    List<String> counts = new ArrayList<>();
    for (Path file : files()) {
      counts.add(file.getFileName() + " " + counts(file));
    }

    assertThat(counts).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> !path.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Records and cells with something in them, a table behind the other. */
  private static String counts(Path file) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Sheets sheets = Sheets.open(ReadRows.of(file), Limits.DEFAULTS)) {
      for (SheetRef ref : sheets.list()) {
        List<SheetRecord> records = SheetContents.all(sheets.read(ref, TextOptions.ANY));
        long full = records.stream().filter(record -> !record.isBlank()).count();
        long cells =
            records.stream()
                .flatMap(record -> Stream.of(record.texts()))
                .filter(cell -> !cell.isEmpty())
                .count();
        text.append(ref.sheet().orElse("") + " " + full + "/" + cells + "; ");
      }
    }
    return text.toString().strip();
  }
}
