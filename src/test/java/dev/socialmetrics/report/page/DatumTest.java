package dev.socialmetrics.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatumTest {
  @Test
  void a_cell_carries_its_value_for_programs() throws IOException {
    Datum roas = new Datum("roas", "3.5", Map.of("account", "a\"<&", "start", "2026-05-01"));

    assertThat(html(Cell.of("3.50", "fine").with(roas)))
        .contains(
            "<data value=3.5 data-figure=roas data-account=\"a&#34;&lt;&amp;\""
                + " data-start=2026-05-01>3.50</data><span class=fine>fine</span>");
  }

  @Test
  void a_figure_without_value_carries_its_reason() throws IOException {
    Datum roas = new Datum("roas", "", Map.of("reason", "zero_cost"));

    assertThat(html(Cell.of("–").with(roas)))
        .contains("<data value=\"\" data-figure=roas data-reason=zero_cost>–</data>");
  }

  @Test
  void a_figure_has_either_a_value_or_a_reason() {
    assertThatThrownBy(() -> new Datum("roas", "", Map.of()))
        .hasMessage("roas has either a value or a reason");
    assertThatThrownBy(() -> new Datum("roas", "1", Map.of("reason", "zero_cost")))
        .hasMessage("roas has either a value or a reason");
  }

  @Test
  void every_attribute_reaches_the_page() throws IOException {
    for (String attribute : Datum.ATTRIBUTES) {
      String value = attribute.equals("reason") ? "" : "1";
      Datum datum = new Datum("reach", value, Map.of(attribute, "zero_reach"));
      assertThat(html(Cell.of("1").with(datum))).contains(" data-" + attribute + "=zero_reach");
    }
  }

  private static String html(Cell cell) throws IOException {
    Table table =
        new Table(
            "Caption",
            "plain",
            List.of(Head.of("Name"), Head.of("Figure")),
            List.of(new TableRow("row", "", "", List.of(cell))),
            "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pages.write("part/table.jte", table, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
