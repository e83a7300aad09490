package dev.socialmetrics.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedTest {
  private static Datum of(String figure, String platform, String start) {
    return new Datum(figure, "1", Map.of("account", "a", "platform", platform, "start", start));
  }

  @Test
  void what_figures_have_in_common_is_said_around_them_and_nothing_is_lost() throws IOException {
    Datum none =
        new Datum("roi", "", Map.of("account", "a", "platform", "y", "reason", "zero_cost"));
    Table table =
        new Table(
            "Caption",
            "plain",
            List.of(Head.of("Name"), Head.of("Reach"), Head.spare("Rate")),
            List.of(
                row("one", of("reach", "x", "2025-01-01"), of("roas", "x", "2025-01-01")),
                row("two", of("reach", "y", "2025-01-02"), none)),
            "");

    String html = html(table);

    assertThat(html)
        .contains("<table class=\"plain s3\" data-account=a>", "<th scope=col data-figure=reach>")
        .contains("<tr data-platform=x data-start=2025-01-01>", "<tr data-platform=y>")
        .contains("<td><data value=1 data-start=2025-01-02>1</data>")
        .contains("<data value=\"\" data-figure=roi data-reason=zero_cost>");
    assertThat(FiguresOfPage.of(html))
        .containsExactly(
            read("reach", "1", "x", "start", "2025-01-01"),
            read("roas", "1", "x", "start", "2025-01-01"),
            read("reach", "1", "y", "start", "2025-01-02"),
            read("roi", "", "y", "reason", "zero_cost"));
  }

  @Test
  void one_figure_alone_says_all_itself() throws IOException {
    Table table =
        new Table(
            "Caption",
            "plain",
            List.of(Head.of("Name"), Head.of("Reach")),
            List.of(new TableRow("one", "", "", List.of(Cell.of("1").with(of("reach", "x", "d"))))),
            "");

    assertThat(html(table))
        .contains("<data value=1 data-figure=reach data-account=a data-platform=x data-start=d>");
  }

  @Test
  void a_day_says_its_value_only_where_the_text_does_not() {
    assertThat(new DayTable.Value("1,234", "1234").unsaid()).isNull();
    assertThat(new DayTable.Value("\u22125", "-5").unsaid()).isNull();
    assertThat(new DayTable.Value("4.90\u00a0%", "4.9").unsaid()).isNull();
    assertThat(new DayTable.Value("–", "").unsaid()).isNull();
    assertThat(new DayTable.Value("4.90\u00a0%", "4.901").unsaid()).isEqualTo("4.901");
    assertThat(new DayTable.Value("many", "7").unsaid()).isEqualTo("7");
  }

  private static TableRow row(String heading, Datum first, Datum second) {
    return new TableRow(
        heading, "", "", List.of(Cell.of("1").with(first), Cell.of("1").with(second)));
  }

  private static Map<String, String> read(
      String figure, String value, String platform, String more, String told) {
    return Map.of(
        "figure",
        figure,
        "value",
        value,
        "shown",
        "1",
        "account",
        "a",
        "platform",
        platform,
        more,
        told);
  }

  private static String html(Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pages.write("part/table.jte", table, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
