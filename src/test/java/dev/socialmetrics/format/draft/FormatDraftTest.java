package dev.socialmetrics.format.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.ShippedFormats;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draft says of small files, and what it leaves to a person. */
class FormatDraftTest {
  private static FormatDraft drafts;

  @TempDir Path folder;

  @BeforeAll
  static void readTheFormats() {
    drafts = new FormatDraft(ShippedFormats.listAll(), Platforms.BUILT_IN);
  }

  private String draft(String... lines) throws IOException, FileRefused {
    return draft(StandardCharsets.UTF_8, lines);
  }

  private String draft(Charset charset, String... lines) throws IOException, FileRefused {
    return draft(drafts, charset, lines);
  }

  private String draft(FormatDraft by, Charset charset, String... lines)
      throws IOException, FileRefused {
    Path file = folder.resolve("file.csv");
    Files.write(file, ("\uFEFF" + String.join("\n", lines) + "\n").getBytes(charset));
    SourceFile source = new SourceFile(file, "file.csv", Files.size(file), Instant.EPOCH, "-");
    return by.of(source, Limits.DEFAULTS).text();
  }

  @Test
  void a_label_that_formats_know_for_one_column_fills_it_where_the_cells_are_such()
      throws IOException, FileRefused {
    String draft = draft("Date,Likes,Comments,Odd", "2025-03-01,3,1,9", "2025-03-02,4,-1,9");

    assertThat(draft)
        .contains(
            "  - grain: account and day   # no day comes again, and all else is numbers\n",
            "      date: Date\n",
            "      likes: Likes\n",
            "      comments: DECIDE   # {labels: Comments, net: true}\n",
            "      # not used: \"Odd\" (whole numbers)\n");
  }

  @Test
  void of_two_labels_that_may_mean_one_column_none_fills_it() throws IOException, FileRefused {
    FormatDraft withoutX =
        new FormatDraft(
            ShippedFormats.listAll().stream()
                .filter(format -> !format.name().equals("x-account-overview"))
                .toList(),
            Platforms.BUILT_IN);

    String draft =
        draft(
            withoutX,
            StandardCharsets.UTF_8,
            "Date,Shares,Reposts",
            "2025-03-01,3,1",
            "2025-03-02,4,1");

    assertThat(draft).contains("      date: Date\n", "      shares: DECIDE   # Shares");
  }

  @Test
  void the_order_of_day_and_month_needs_a_row_that_proves_it() throws IOException, FileRefused {
    assertThat(draft("Date,Likes", "01/03/2025,3", "02/03/2025,4"))
        .contains(
            "      date: {labels: Date, patterns: DECIDE}   # d/M/yyyy, or M/d/yyyy: no day is above 12\n");
    assertThat(draft("Date,Likes", "12/03/2025,3", "13/03/2025,4"))
        .contains(
            "row 3 has 13/03/2025, and there is no month above 12\n",
            "      date: {labels: Date, patterns: d/M/yyyy}\n");
  }

  @Test
  void points_and_commas_need_a_number_that_proves_them() throws IOException, FileRefused {
    assertThat(draft("Date;Likes", "2025-03-01;1.204", "2025-03-02;998"))
        .contains(
            "numbers: DECIDE   # point, or comma: row 2 has 1.204, which may be a thousand times as much\n");
    assertThat(draft("Date;Likes", "2025-03-01;1.204.000", "2025-03-02;998"))
        .contains("numbers: comma   # row 2 has 1.204.000\n");
    assertThat(draft("Date;Likes;Cost", "2025-03-01;1.5;1", "2025-03-02;9;2,5"))
        .contains("numbers: DECIDE   # point, or comma: row 2 has 1.5, but row 3 has 2,5\n");
  }

  @Test
  void months_are_read_in_the_languages_that_have_them() throws IOException, FileRefused {
    assertThat(draft("Fecha;Likes", "3 de marzo de 2025;3", "4 de agosto de 2025;4"))
        .contains(
            "languages: [es]   # whose names of months the days have\n",
            "{labels: Fecha, patterns: \"d 'de' MMM 'de' yyyy\"}");
  }

  @Test
  void days_that_come_again_prove_no_grain_and_then_no_column_is_certain()
      throws IOException, FileRefused {
    assertThat(draft("Date,Likes", "2025-03-01,3", "2025-03-01,4"))
        .contains("  - grain: DECIDE   # account and day, or post lifetime, ", "likes: DECIDE")
        .doesNotContain("likes: Likes");
  }

  @Test
  void sections_of_the_same_labels_are_told_apart_by_their_titles()
      throws IOException, FileRefused {
    String draft =
        draft(
            StandardCharsets.UTF_16LE,
            "sep=,",
            "\"Shop reach\"",
            "\"Date\",\"Value\"",
            "2025-03-01,3",
            "2025-03-02,4",
            "",
            "\"Shop visits (all)\"",
            "\"Date\",\"Value\"",
            "2025-03-01,3",
            "2025-03-02,4");

    assertThat(draft)
        .contains(
            "    title: \"Shop reach\"\n",
            "      reach: DECIDE   # Value\n",
            "    title: \"Shop visits \\\\(all\\\\)\"\n",
            "      profile_visits: DECIDE   # Value\n");
  }

  @Test
  void words_in_place_of_numbers_are_to_be_decided() throws IOException, FileRefused {
    assertThat(draft("Date,Likes", "2025-03-01,3", "2025-03-02,n/d", "2025-03-03,4"))
        .contains("missing: DECIDE   # [n/d], if they mean that there is no value\n");
  }

  @Test
  void what_is_in_brackets_names_no_id() throws IOException, FileRefused {
    assertThat(
            draft(
                "ID wpisu,Treść,Wyświetlenia video (Indonesia (ID))",
                "905905702282045,Wiosna w górach i nad morzem,421",
                "905905702282046,Lato w górach i nad morzem,12"))
        .contains("      post_id: DECIDE   # ID wpisu");
  }

  @Test
  void a_file_without_a_table_says_what_is_needed() {
    assertThatThrownBy(() -> draft("only", "words"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("a line of labels with a line of values right below");
  }
}
