package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.ShippedFormats;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What labels mean that are nearly those of columns, and what labels mean to platforms. */
class RenamingTest {
  private static final List<String> NAMES =
      List.of("likes", "reach", "video_views", "cost", "cost_currency", "followers");

  private static String advice(String label) {
    return new Renaming(Kind.CAMPAIGN, NAMES, KnownLabels.NONE).advice(label);
  }

  @ParameterizedTest
  @CsvSource({
    "like, likes",
    "Total Likes, likes",
    "number of likes, likes",
    "like-count, likes",
    "Video Views, video_views",
    "Reech, reach",
    "lykes, likes",
    "folowers, followers"
  })
  void a_label_that_nearly_is_a_column_is_to_be_renamed(String label, String name) {
    assertThat(advice(label)).isEqualTo("Rename \"" + label + "\" if it is \"" + name + "\". ");
  }

  @ParameterizedTest
  @CsvSource({"bikes", "reaction", "each", "li", "views", "count", "lkies x"})
  void a_label_that_merely_looks_alike_is_another_figure(String label) {
    assertThat(advice(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "likes (k), likes",
    "likes in thousands, likes",
    "Reach (mio), reach",
    "Reach ('000s), reach",
    "likes m, likes"
  })
  void a_figure_in_thousands_is_not_read(String label, String name) {
    assertThat(advice(label))
        .isEqualTo(
            "\""
                + label
                + "\" looks like \""
                + name
                + "\" in thousands or millions, which are not read: write whole numbers under \""
                + name
                + "\". ");
  }

  @Test
  void an_amount_whose_label_has_its_currency_needs_two_columns() {
    assertThat(advice("Cost (EUR)"))
        .isEqualTo(
            "Rename \"Cost (EUR)\" if it is \"cost\", and add a column cost_currency with EUR. ");
    assertThat(advice("likes eur")).isEqualTo("Rename \"likes eur\" if it is \"likes\". ");
    assertThat(advice("tents (k)")).isEmpty();
    assertThat(advice("tents (eur)")).isEmpty();
    assertThat(advice("likes (xyz)")).isEmpty();
  }

  @Test
  void a_letter_of_another_alphabet_is_named() {
    assertThat(advice("l\u0456kes"))
        .isEqualTo("Rename \"l\u0456kes\" if it is \"likes\", written without U+0456. ");
  }

  @Test
  void the_first_of_some_labels_that_means_a_column_is_found() {
    Renaming renaming = new Renaming(Kind.CAMPAIGN, List.of("likes"), KnownLabels.NONE);

    assertThat(renaming.meant(List.of("Colour", "Like count", "likes"))).contains("Like count");
    assertThat(renaming.meant(List.of("Colour"))).isEmpty();
  }

  private static FormatDescription format(String name, String platforms, String columns) {
    return new FormatReader(name, name + ".yml", true, ExportWords.NONE)
        .read(
            "title: a\nsource: b\nplatforms: "
                + platforms
                + "\ntables: [{grain: account and day, recognise: {by: [Dag]}, columns: {date: Dag, "
                + columns
                + "}}]")
        .get(0);
  }

  @Test
  void a_label_means_what_all_formats_say_it_means() {
    KnownLabels labels =
        new KnownLabels(
            List.of(
                format("one", "[x]", "likes: [Gilla, Likes], reach: Seen"),
                format(
                    "two",
                    "[tiktok]",
                    "likes: [Tykker], impressions: Seen, saves: {labels: [S,"
                        + " T], add: true}")));

    assertThat(labels.find(Kind.DAILY, "GILLA")).contains("likes");
    assertThat(labels.find(Kind.DAILY, "seen")).isEmpty();
    assertThat(labels.find(Kind.DAILY, "s")).isEmpty();
    assertThat(labels.find(Kind.CONTENT, "gilla")).isEmpty();
    assertThat(labels.find(Kind.DAILY, "dag")).contains("date");
  }

  @Test
  void a_label_of_another_format_counts_where_they_share_a_platform_and_it_is_not_ones_own() {
    FormatDescription own = format("one", "[x]", "likes: Likes");
    FormatDescription other = format("two", "[x, tiktok]", "likes: Tykker");
    FormatDescription foreign = format("three", "[tiktok]", "likes: Gilla");
    KnownLabels labels = new KnownLabels(List.of(own, other, foreign));

    assertThat(labels.find(Kind.DAILY, "tykker", own)).contains("likes");
    assertThat(labels.find(Kind.DAILY, "gilla", own)).isEmpty();
    assertThat(labels.find(Kind.DAILY, "likes", own)).isEmpty();
  }

  @Test
  void a_label_is_another_one_of_a_column_beside_which_some_format_has_it() {
    FormatDescription swedish = format("one", "[x]", "likes: [Likes, Gilla]");
    FormatDescription english = format("two", "[x]", "likes: Likes, reach: Reach");
    KnownLabels labels = new KnownLabels(List.of(swedish, english));

    assertThat(labels.isOther("gilla", english.tables().get(0).columns().get("likes"))).isTrue();
    assertThat(labels.isOther("gilla", english.tables().get(0).columns().get("reach"))).isFalse();
    assertThat(labels.isOther("tents", english.tables().get(0).columns().get("likes"))).isFalse();
  }

  @Test
  void labels_of_the_program_s_own_formats_are_no_platform_s() {
    List<FormatDescription> canonical =
        ShippedFormats.listAll().stream().filter(FormatDescription::isCanonical).toList();

    assertThat(new KnownLabels(canonical).find(Kind.DAILY, "likes")).isEmpty();
  }
}
