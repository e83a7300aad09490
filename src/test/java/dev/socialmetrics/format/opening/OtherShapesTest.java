package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON by columns, by index or without labels, in an archive beside a table. */
class OtherShapesTest {
  @TempDir Path folder;

  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private Outcome importArchive(String json) throws IOException {
    Path zip = desktop.input("acme/instagram/all.zip");
    Files.createDirectories(zip.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "days.csv", "date,followers\n2025-11-01,5\n");
      put(out, "other.json", json);
    }
    return desktop.metrics("import");
  }

  private static void put(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_no_table_is_passed_over() throws IOException {
    Outcome index = importArchive("{\"0\":{\"a\":1},\"1\":{\"a\":2}}");

    assertThat(index.exitCode()).as(index.all()).isZero();
    assertThat(desktop.tables().daily("date, followers")).containsExactly("2025-11-01|5");
  }

  @Test
  void arrays_of_arrays_are_passed_over() throws IOException {
    Outcome arrays = importArchive("[[\"a\",\"b\"],[1,2]]");

    assertThat(arrays.exitCode()).as(arrays.all()).isZero();
  }

  @Test
  void a_table_by_columns_is_named_and_left_out() throws IOException {
    Outcome columns = importArchive("{\"date\":{\"0\":\"2025-11-02\"},\"followers\":{\"0\":6}}");

    assertThat(columns.exitCode()).as(columns.all()).isEqualTo(3);
    assertThat(desktop.tables().rows("SELECT code, found FROM row_problem"))
        .containsExactly(
            "json.wrong-root|in other.json: an object of columns, each of which holds its values by row"
                + " (\"date\": {\"0\": …})");
    assertThat(desktop.tables().daily("date, followers")).containsExactly("2025-11-01|5");
  }

  @Test
  void an_object_that_is_too_long_may_be_all_rows() {
    desktop.put(
        "acme/instagram/d.json",
        "{\"date\":{\"0\":\"" + "x".repeat(1_100_000) + "\"},\"followers\":{\"0\":6}}");

    assertThat(desktop.metrics("import").all())
        .contains(
            "csv.record-too-long: found an object of more than ",
            "write each as an object of its own.",
            "orient=\"records\"");
  }
}
