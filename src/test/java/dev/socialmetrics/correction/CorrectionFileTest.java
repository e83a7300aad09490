package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.ReadRows;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrected rows as they come back, and as they are put where they were. */
class CorrectionFileTest {
  @TempDir Path folder;

  private CorrectionFile read(String... lines) throws IOException, FileRefused {
    return CorrectionFile.read(
        ReadRows.text(folder, "mend.csv", String.join("\n", lines) + "\n"),
        Limits.DEFAULTS,
        UnaryOperator.identity());
  }

  private static List<String> found(CorrectionFile file) {
    return file.lost().stream()
        .map(row -> row.faults().get(0).message().replaceFirst(", expected .*", ""))
        .toList();
  }

  @Test
  void each_row_is_kept_by_its_file_and_record() throws Exception {
    CorrectionFile file =
        read("_import,_record,likes", "2,9,5", " 2 , 3 ,6", "1,3,\"7\n8\"", "1,4,9");

    assertThat(file.lost()).isEmpty();
    assertThat(file.rows().keySet()).containsExactly(1L, 2L);
    assertThat(file.rows().get(2L).keySet()).containsExactly(3L, 9L);
    CorrectionFile.Mended first = file.rows().get(1L).get(3L);
    assertThat(first.line()).isEqualTo(4);
    assertThat(first.raw()).isEqualTo("1,3,\"7\n8\"");
    assertThat(first.cells()).containsEntry("likes", "7\n8").containsEntry("_record", "3");
    assertThat(file.rows().get(1L).get(4L).line()).isEqualTo(6);
  }

  @Test
  void a_row_that_is_of_no_file_or_record_is_lost_and_says_so() throws Exception {
    CorrectionFile file =
        read(
            "_import,_record,likes",
            "x,9,5",
            ",9,5",
            "2, ,5",
            " ,,5",
            "2,-1,5",
            "2,1.0,5",
            "2,1234567890123456789,5");

    assertThat(file.rows()).isEmpty();
    assertThat(found(file))
        .containsExactly(
            "row.not-mended: found x and 9",
            "row.not-mended: found nothing and 9",
            "row.not-mended: found 2 and nothing",
            "row.not-mended: found nothing",
            "row.not-mended: found 2 and -1",
            "row.not-mended: found 2 and 1.0",
            "row.not-mended: found 2 and 1234567890123456789");
    assertThat(file.lost().get(6).line()).isEqualTo(8);
    assertThat(file.lost().get(6).faults().get(0).remedy())
        .isEqualTo(
            "Export the rejected rows again, correct the cells and leave the columns that begin with"
                + " _ as they are; this row was left out.");
  }

  @Test
  void a_record_that_is_there_twice_counts_once_and_the_second_is_lost() throws Exception {
    CorrectionFile file = read("_import,_record,likes", "2,9,5", "2,9,6");

    assertThat(file.rows().get(2L).get(9L).cells()).containsEntry("likes", "5");
    assertThat(found(file)).containsExactly("row.not-mended: found 2 and 9");
  }

  @Test
  void rows_that_are_broken_or_no_data_keep_what_is_wrong_with_them() throws Exception {
    CorrectionFile file = read("_import,_record,likes", "2,9", ",,", "2,8,5");

    assertThat(file.rows().get(2L).keySet()).containsExactly(8L);
    assertThat(file.lost().get(0).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.CSV_TOO_FEW_CELLS);
    assertThat(file.lost().get(1).ignored()).hasValue(ProblemCode.CSV_BLANK_ROW);
  }

  @Test
  void without_their_two_columns_no_row_is_placed() throws Exception {
    assertThat(found(read("likes", "5"))).containsExactly("row.not-mended: found nothing");
  }

  private CorrectionRows rows(CorrectionFile mended, Optional<Set<Long>> rejected, String... lines)
      throws IOException, FileRefused {
    Sheets sheets =
        Sheets.open(
            ReadRows.text(folder, "days.csv", String.join("\n", lines) + "\n"), Limits.DEFAULTS);
    RowSource original = sheets.rows(sheets.list().get(0));
    return new CorrectionRows(
        original, mended.rows().getOrDefault(2L, new TreeMap<>()), rejected, row -> {});
  }

  private static List<String> all(CorrectionRows rows) throws IOException, FileRefused {
    List<String> read = new ArrayList<>();
    try (rows) {
      Optional<Row> row = rows.next();
      while (row.isPresent()) {
        String faults =
            String.join(",", row.get().faults().stream().map(f -> f.code().code()).toList());
        read.add(
            row.get().number()
                + "@"
                + row.get().line()
                + " "
                + String.join("|", row.get().cells())
                + faults);
        row = rows.next();
      }
    }
    return read;
  }

  @Test
  void a_corrected_row_has_the_place_of_the_correction_and_the_layout_of_its_file()
      throws Exception {
    CorrectionFile mended = read("_import,_record,likes", "2,3,7", "2,1,8");

    CorrectionRows rows = rows(mended, Optional.empty(), "date,likes", "d1,x", "d2,5", "d3,y");

    assertThat(rows.layout().orElseThrow().labels()).containsExactly("date", "likes");
    assertThat(all(rows)).containsExactly("1@3 d1|8", "2@2 d3|7");
  }

  @Test
  void good_rows_come_along_where_they_are_added_up() throws Exception {
    CorrectionFile mended = read("_import,_record,likes", "2,1,8");

    assertThat(
            all(
                rows(
                    mended, Optional.of(Set.of(1L, 4L)), "date,likes", "d1,x", "d2,5", "", "d4,z")))
        .containsExactly("1@2 d1|8", "2@2 d2|5");
  }

  @Test
  void a_row_with_a_fault_keeps_it_until_a_cell_is_another() throws Exception {
    CorrectionFile same = read("_import,_record,date,likes", "2,1,d1,");
    CorrectionFile other = read("_import,_record,date,likes", "2,1,d1,5");

    assertThat(all(rows(same, Optional.empty(), "date,likes", "d1")))
        .containsExactly("1@2 d1|csv.too-few-cells");
    assertThat(all(rows(other, Optional.empty(), "date,likes", "d1"))).containsExactly("1@2 d1|5");
  }

  @Test
  void a_record_that_the_file_does_not_have_is_lost_behind_the_others() throws Exception {
    CorrectionFile mended = read("_import,_record,likes", "2,99,7", "2,1,8");

    assertThat(all(rows(mended, Optional.empty(), "date,likes", "d1,x")))
        .containsExactly("1@3 d1|8", "2@2 row.not-mended");
  }
}
