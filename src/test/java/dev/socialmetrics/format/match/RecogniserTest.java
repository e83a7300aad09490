package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.ShippedFormats;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several formats a sheet has. */
class RecogniserTest {
  private static final SheetRef FILE =
      new SheetRef(Optional.empty(), Optional.empty(), SheetKind.values()[0]);
  private static final String TABLE =
      "tables: [{grain: account and day, recognise: {by: [date, Seen]}, columns: {date: Day,"
          + " impressions: Seen, likes: Likes}}]\n";

  private static FormatDescription format(String name, boolean own, String keys) {
    return new FormatReader(name, name + ".yml", own, ExportWords.NONE)
        .read("title: a\nsource: b\n" + keys + TABLE)
        .get(0);
  }

  private static SheetHead head(String... lines) {
    return new SheetHead(
        Arrays.stream(lines).map(line -> Arrays.asList(line.split(",", -1))).toList(),
        Optional.empty());
  }

  private static String found(Optional<String> folder, String file, FormatDescription... formats) {
    return new Recogniser(List.of(formats))
        .find(FILE, head("day,seen,likes"), folder, file)
        .map(found -> found.format().name())
        .orElse("none");
  }

  @Test
  void of_equal_formats_ones_own_is_taken_before_those_that_come_with_the_program() {
    FormatDescription shipped = format("a", false, "platform: x\n");
    FormatDescription own = format("b", true, "platform: tiktok\n");

    assertThat(found(Optional.of("x"), "f.csv", shipped, own)).isEqualTo("b");
  }

  @Test
  void of_equal_formats_the_folder_decides_then_the_name_then_the_alphabet() {
    FormatDescription first = format("a", false, "platform: x\n");
    FormatDescription second = format("b", false, "platform: tiktok\nfile-name: Overview\n");

    assertThat(found(Optional.of("tiktok"), "f.csv", first, second)).isEqualTo("b");
    assertThat(found(Optional.of("x"), "Overview.csv", first, second)).isEqualTo("a");
    assertThat(found(Optional.empty(), "Overview.csv", first, second)).isEqualTo("b");
    assertThat(found(Optional.empty(), "f.csv", second, first)).isEqualTo("a");
  }

  @Test
  void a_plain_format_is_found_in_the_folder_of_its_platform_only() {
    FormatDescription plain = format("a", false, "platform: x\nonly-in-folder: true\n");

    assertThat(found(Optional.of("x"), "f.csv", plain)).isEqualTo("a");
    assertThat(found(Optional.of("tiktok"), "f.csv", plain)).isEqualTo("none");
    assertThat(found(Optional.empty(), "f.csv", plain)).isEqualTo("none");
  }

  @Test
  void the_title_of_a_section_is_the_last_one_above_its_header() {
    FormatDescription format =
        new FormatReader("a", "a.yml", true, ExportWords.NONE)
            .read(
                """
                title: a
                source: b
                tables:
                  - {grain: account and day, title: Likes, recognise: {by: [date]}, columns: {date: Day, likes: Total}}
                  - {grain: account and day, title: Reach, recognise: {by: [date]}, columns: {date: Day, reach: Total}}
                """)
            .get(0);
    Recogniser recogniser = new Recogniser(List.of(format));

    HeaderMatch.Candidate found =
        recogniser
            .find(
                FILE, head("report,", "reach,", "x,y", ",", "day,total"), Optional.empty(), "f.csv")
            .orElseThrow();

    assertThat(found.table().columns()).containsOnlyKeys("date", "reach");
  }

  @Test
  void columns_of_this_program_are_found_however_blanks_are_written() {
    Recogniser recogniser = new Recogniser(ShippedFormats.listAll());

    assertThat(recogniser.findCanonical(List.of("Post ID", "platform", "Likes")))
        .hasValueSatisfying(f -> assertThat(f.format().name()).isEqualTo("canonical-content"));
    assertThat(recogniser.findCanonical(List.of("date", "followers")))
        .hasValueSatisfying(f -> assertThat(f.format().name()).isEqualTo("canonical-daily"));
    assertThat(recogniser.findCanonical(List.of("colour", "size"))).isEmpty();
    assertThat(recogniser.canonical()).hasSize(4);
    assertThat(recogniser.ofPlatforms()).noneMatch(FormatDescription::isCanonical);
  }

  @Test
  void a_head_begins_with_its_first_text_and_a_title_is_alone() {
    SheetHead head = head(",", ",report,", "day,seen");

    assertThat(head.begin()).isEqualTo("report");
    assertThat(head.labels()).containsExactlyInAnyOrder("", "report", "day", "seen");
    assertThat(SheetHead.title(head.records().get(1))).isEqualTo("report");
    assertThat(SheetHead.title(head.records().get(2))).isEmpty();
    assertThat(SheetHead.title(head.records().get(0))).isEmpty();
    assertThat(head.after(1)).containsExactly("day", "seen");
    assertThat(head.after(2)).isEmpty();
    assertThat(head().begin()).isEmpty();
  }
}
