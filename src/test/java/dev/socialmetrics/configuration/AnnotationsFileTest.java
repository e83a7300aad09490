package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.annotation.AnnotationKind;
import dev.socialmetrics.insight.annotation.Annotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsFileTest {
  private static final String HEADER = "date,account,platform,text,kind\n";
  private static final Channel INSTAGRAM = Channel.of("harbor", "instagram");

  @TempDir private Path folder;
  private AnnotationsFile file;

  @BeforeEach
  void open() {
    file = new AnnotationsFile(folder, Platforms.builtIn());
  }

  private Annotations read(String lines) throws IOException {
    Files.writeString(folder.resolve("annotations.csv"), HEADER + lines);
    return file.read();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void without_the_file_there_is_no_annotation() {
    assertThat(file.read().on(INSTAGRAM, day("2025-10-03"))).isEmpty();
  }

  @Test
  void a_day_is_explained_for_the_channels_that_are_named() throws IOException {
    Annotations annotations =
        read("2025-10-03,harbor,Instagram,\"Fair, with a raffle\",campaign\n");

    assertThat(annotations.on(INSTAGRAM, day("2025-10-03")))
        .map(Annotation::text)
        .contains("Fair, with a raffle");
    assertThat(annotations.on(INSTAGRAM, day("2025-10-04"))).isEmpty();
    assertThat(annotations.on(Channel.of("harbor", "tiktok"), day("2025-10-03"))).isEmpty();
    assertThat(annotations.on(Channel.of("other", "instagram"), day("2025-10-03"))).isEmpty();
  }

  @Test
  void without_account_and_platform_it_is_about_all() throws IOException {
    Annotations annotations = read("2025-12-24..2025-12-26,,,Christmas,holiday\n");

    assertThat(annotations.on(INSTAGRAM, day("2025-12-23"))).isEmpty();
    assertThat(annotations.on(INSTAGRAM, day("2025-12-24"))).isPresent();
    assertThat(annotations.on(Channel.of("other", "x"), day("2025-12-26"))).isPresent();
  }

  @Test
  void a_baseline_starts_anew_on_its_first_day() throws IOException {
    Annotations annotations = read("2025-10-03..2025-10-05,,,New name,baseline\n");

    assertThat(annotations.startsAnew(INSTAGRAM, day("2025-10-03"))).isTrue();
    assertThat(annotations.startsAnew(INSTAGRAM, day("2025-10-04"))).isFalse();
    assertThat(read("2025-10-03,,,New name,\n").startsAnew(INSTAGRAM, day("2025-10-03"))).isFalse();
  }

  @Test
  void a_wrong_date_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("2025-10-03,,,Fair,\n\n2025-02-30,,,Gone,\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessage(
            folder.resolve("annotations.csv")
                + ":4: date: found \"2025-02-30\", expected a day such as 2025-10-03, or a first and"
                + " a last day such as 2025-10-03..2025-10-05. Correct the date.");
  }

  @Test
  void days_that_end_before_they_begin_are_refused() {
    assertThatThrownBy(() -> read("2025-10-03..2025-10-01,,,Fair,\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining(":2: date: found \"2025-10-03..2025-10-01\"");
  }

  @Test
  void an_unknown_platform_or_kind_is_refused_with_the_nearest_known() {
    assertThatThrownBy(() -> read("2025-10-03,,instgram,Fair,\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining(":2: platform: found \"instgram\", expected one of ")
        .hasMessageEndingWith("Did you mean instagram?");
    assertThatThrownBy(() -> read("2025-10-03,,,Fair,basline\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessage(
            folder.resolve("annotations.csv")
                + ":2: kind: found \"basline\", expected one of note, campaign, holiday, incident,"
                + " baseline. Did you mean baseline?");
  }

  @Test
  void other_columns_and_lines_without_text_are_refused() {
    assertThatThrownBy(
            () -> {
              Files.writeString(folder.resolve("annotations.csv"), "day,text\n");
              file.read();
            })
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessage(
            folder.resolve("annotations.csv")
                + ":1: found the columns \"day,text\", expected"
                + " \"date,account,platform,text,kind\". Correct the first line.");
    assertThatThrownBy(() -> read("2025-10-03,,, ,\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageEndingWith(":2: text: found nothing, expected what happened. Write it.");
    assertThatThrownBy(() -> read("2025-10-03,,Fair\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageEndingWith(":2: found 3 cells, expected 5. Correct the line.");
  }

  @Test
  void what_is_added_is_read_again_also_behind_a_line_without_an_end() throws IOException {
    Files.writeString(folder.resolve("annotations.csv"), HEADER + "2025-10-03,,,Fair,note");
    Annotation added =
        new Annotation(
            new Window(day("2025-11-01"), day("2025-11-02")),
            Optional.of(new AccountId("harbor")),
            Optional.of(new Platform("instagram")),
            "He said \"sale\", and it was",
            AnnotationKind.CAMPAIGN);

    file.add(added);

    assertThat(file.read().on(INSTAGRAM, day("2025-11-02"))).contains(added);
    assertThat(file.read().on(INSTAGRAM, day("2025-10-03"))).isPresent();
  }

  @Test
  void the_first_that_is_added_makes_the_file() throws IOException {
    file.add(fair());

    assertThat(folder.resolve("annotations.csv"))
        .hasContent("date,account,platform,text,kind\n2025-11-01,,,Fair,note\n");
  }

  @Test
  void what_is_added_has_the_line_ends_of_the_file() throws IOException {
    Path csv = folder.resolve("annotations.csv");
    Files.writeString(csv, HEADER.replace("\n", "\r\n") + "2025-10-03,,,Fair,note\r\n");

    file.add(fair());

    assertThat(Files.readString(csv))
        .isEqualTo(
            "date,account,platform,text,kind\r\n2025-10-03,,,Fair,note\r\n"
                + "2025-11-01,,,Fair,note\r\n");
  }

  @Test
  void what_is_added_to_an_empty_file_begins_with_the_columns() throws IOException {
    Path csv = folder.resolve("annotations.csv");
    Files.writeString(csv, "");

    file.add(fair());

    assertThat(csv).hasContent("date,account,platform,text,kind\n2025-11-01,,,Fair,note\n");
  }

  @Test
  void an_account_that_is_longer_than_any_is_refused() {
    assertThatThrownBy(() -> read("2025-10-03," + "a".repeat(201) + ",,Fair,\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageEndingWith(
            ":2: account: found 201 characters, expected at most 200. Correct the account.");
  }

  private static Annotation fair() {
    return new Annotation(
        new Window(day("2025-11-01"), day("2025-11-01")),
        Optional.empty(),
        Optional.empty(),
        "Fair",
        AnnotationKind.NOTE);
  }
}
