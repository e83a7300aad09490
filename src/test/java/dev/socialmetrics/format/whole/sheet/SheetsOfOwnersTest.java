package dev.socialmetrics.format.whole.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import dev.socialmetrics.format.whole.sheet.HiddenSheetsTest.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of one workbook that are those of several owners, or state the same days. */
class SheetsOfOwnersTest {
  private static final String BOOK = "acme/instagram/all.xlsx";
  private static final String HEAD = "date|followers|likes";
  private static final String POSTS = "post_id|posted_at|likes";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private static Tab tab(String name, String... rows) {
    return new Tab(name, "visible", rows);
  }

  private Outcome imported(Tab... tabs) {
    return desktop.putBytes(BOOK, HiddenSheetsTest.book(tabs)).metrics("import");
  }

  private void refused(String message, Tab... tabs) {
    Outcome run = imported(tabs);
    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused").orElseThrow()).contains(message);
    assertThat(desktop.tables().daily("date")).isEmpty();
  }

  private void stored(Tab... tabs) {
    Outcome run = imported(tabs);
    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(run.line("refused")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Acme, Rival",
    "Acme posts 2025, Rival posts 2025",
    "Client 1, Client 2",
    "Kunde A, Kunde B",
    "アクメ, ライバル"
  })
  void sheets_with_names_of_clients_and_the_same_days_are_of_several_owners(
      String one, String other) {
    refused(
        "file.several-owners: found the sheets "
            + one
            + " and "
            + other
            + " with the same figures of 2025-01-02",
        tab(one, HEAD, "2025-01-01|100|3", "2025-01-02||4"),
        tab(other, HEAD, "2025-01-02|900|", "2025-01-03|901|6"));
  }

  @Test
  void posts_of_overlapping_days_too() {
    refused(
        "file.several-owners",
        tab("Acme", POSTS, "1|2025-01-01T10:00:00|3", "2|2025-01-09T10:00:00|3"),
        tab("Rival", POSTS, "3|2025-01-05T10:00:00|900"));
  }

  @Test
  void what_it_says_to_do_works() throws IOException {
    Tab acme = tab("Acme", HEAD, "2025-01-01|100|3");
    Tab rival = tab("Rival", HEAD, "2025-01-01|900|5");
    refused("Save each sheet as a file of its own", acme, rival);

    Files.delete(desktop.input(BOOK));
    desktop.putBytes("acme/instagram/a.xlsx", HiddenSheetsTest.book(acme));
    desktop.putBytes("rival/instagram/b.xlsx", HiddenSheetsTest.book(rival));

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("account_id, followers"))
        .containsExactlyInAnyOrder("acme|100", "rival|900");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sheet1|Sheet2",
        "Tabelle1|Tabelle1 (2)",
        "Reels|Stories",
        "January|Februar",
        "Q1 2025|KW 12",
        "Acme 2024|Acme 2025",
        "Acme Reels|Acme Feed",
        "Instagram|Data",
        "Acme|Overview"
      })
  void names_that_say_something_else_are_nobodys(String names) {
    List<String> both = List.of(names.split("\\|"));

    stored(
        tab(both.get(0), POSTS, "1|2025-01-01T10:00:00|3", "2|2025-01-09T10:00:00|3"),
        tab(both.get(1), POSTS, "3|2025-01-05T10:00:00|900"));
  }

  @Test
  void clients_of_different_days_or_with_other_figures_are_not_compared() {
    stored(
        tab("Acme", HEAD, "2025-01-01|100|3"),
        tab("Old Ltd", HEAD, "2025-01-02|101|3"),
        tab("Zine", "date|clicks", "2025-01-01|7"));
  }

  @Test
  void rows_that_say_whose_they_are_may_lie_in_any_sheet() {
    String head = "account_id|date|followers";
    stored(tab("Acme", head, "acme|2025-01-01|100"), tab("Rival", head, "rival|2025-01-01|900"));

    assertThat(desktop.tables().daily("account_id, followers"))
        .containsExactlyInAnyOrder("acme|100", "rival|900");
  }

  @Test
  void one_day_in_two_sheets_with_other_figures_refuses_the_workbook() {
    refused(
        "row.duplicate-key-conflict: found the same day 2025-01-02 in two sheets: Sheet1, line 3"
            + " and Sheet2, line 2",
        tab("Sheet1", HEAD, "2025-01-01|100|3", "2025-01-02|101|0"),
        tab("Sheet2", HEAD, "2025-01-02|101|4", "2025-01-03|103|6"));
  }

  @Test
  void one_day_in_two_sheets_with_the_same_figures_is_one() {
    stored(
        tab("Sheet1", HEAD, "2025-01-01|100|3", "2025-01-02|101|4"),
        tab("Sheet2", HEAD, "2025-01-02|101|4"));

    assertThat(desktop.tables().daily("followers, likes")).containsExactly("100|3", "101|4");
  }

  @ParameterizedTest
  @CsvSource({
    "Sheet1, Rival",
    "Posts, Competitor posts",
    "Acme March, Rival May",
    "Unsere Beiträge, Wettbewerber",
    "Nosotros, Competencia",
    "Nous, Concurrents",
    "Noi, Concorrenti",
    "Wij, Concurrentie",
    "Our page, Benchmark"
  })
  void a_sheet_that_is_called_a_rivals_is_not_the_accounts(String own, String rival) {
    refused(
        "file.several-owners: found the table " + rival + " beside " + own,
        tab(own, POSTS, "1|2025-01-01T10:00:00|3"),
        tab(rival, HEAD, "2025-05-05|900|5"));
  }

  @ParameterizedTest
  @CsvSource({
    "Actual, Target",
    "Days, Forecast",
    "Daily, Weekly",
    "Days, Summary",
    "Results, Plan 2026",
    "Ist, Soll",
    "Tage, Prognose",
    "Diario, Objetivos",
    "Jours, Résumé mensuel",
    "Giorni, Riepilogo",
    "Dagen, Maandelijks",
    "Dias, Orçamento"
  })
  void one_that_is_called_a_plan_or_a_summary_is_no_table_of_facts(String facts, String other) {
    refused(
        "file.totals-row: found the table " + other + " beside " + facts,
        tab(facts, HEAD, "2025-01-01|100|3"),
        tab(other, HEAD, "2025-01-31|100|93"));
  }

  @Test
  void entries_of_an_archive_are_told_by_their_names_as_sheets_are() {
    desktop.putBytes(
        "acme/instagram/x.zip",
        Zip.of(
            "posts/acme.csv",
            "post_id,posted_at,likes\n1,2025-01-01T10:00:00,3\n",
            "posts/competitor.csv",
            "post_id,posted_at,likes\n2,2025-05-01T10:00:00,3\n"));
    Outcome run = desktop.metrics("import");

    assertThat(run.line("refused").orElseThrow())
        .contains("file.several-owners: found the table posts/competitor.csv");
    assertThat(desktop.tables().daily("date")).isEmpty();
  }

  /** What all are called says nothing of one; posts are the same in lists by week. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Monthly Jan|Monthly Feb", "Jan|Feb", "Q1|Q2", "W12|W13", "Goal 1|Goal 2"})
  void names_of_months_and_weeks_are_no_summaries(String names) {
    List<String> both = List.of(names.split("\\|"));

    stored(
        tab(both.get(0), HEAD, "2025-01-01|100|3", "2025-01-02|101|3"),
        tab(both.get(1), HEAD, "2025-02-01|109|9", "2025-02-02|111|3"));
  }

  @Test
  void posts_may_lie_in_a_list_by_week() {
    stored(
        tab("Posts", POSTS, "1|2025-01-01T10:00:00|3"),
        tab("Weekly posts", POSTS, "2|2025-01-02T10:00:00|3"));
  }
}
