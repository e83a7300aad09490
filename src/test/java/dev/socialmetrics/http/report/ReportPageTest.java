package dev.socialmetrics.http.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  /** Channels of three, none and four rows. */
  private static final ReportModel WHOLE =
      new ReportModel(
          false,
          "metrics",
          "accounts",
          List.of(ReportField.text("row")),
          List.of(part("a", 3), part("b", 0), part("c", 4)));

  private static ReportPart part(String name, int rows) {
    List<Map<String, Object>> list =
        IntStream.range(0, rows)
            .mapToObj(row -> Map.<String, Object>of("row", name + row))
            .toList();
    return new ReportPart(Map.of("platform", name), Optional.of(list));
  }

  private static List<String> rows(ReportModel model) {
    return model.parts().stream()
        .flatMap(part -> part.rows().orElseThrow().stream())
        .map(row -> row.get("row").toString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void pages_of_any_length_are_the_whole_in_order(int most) {
    List<String> read = new ArrayList<>();
    boolean more = true;
    while (more) {
      ReportPage page = new ReportPage(read.size(), most);
      List<String> rows = rows(page.apply(WHOLE));
      assertThat(rows).hasSizeLessThanOrEqualTo(most).isNotEmpty();
      read.addAll(rows);
      more = page.hasMore();
    }

    assertThat(read).containsExactly("a0", "a1", "a2", "c0", "c1", "c2", "c3");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 100})
  void what_fits_one_page_is_left_as_it_is(int most) {
    ReportPage page = new ReportPage(0, most);

    assertThat(page.apply(WHOLE)).isSameAs(WHOLE);
    assertThat(page.hasMore()).isFalse();
  }

  @Test
  void behind_the_end_there_is_nothing() {
    ReportPage page = new ReportPage(7, 5);

    assertThat(page.apply(WHOLE).parts()).isEmpty();
    assertThat(page.hasMore()).isFalse();
  }
}
