package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.Delta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes, links, printed figures and names of a page, and work side by side. */
class PagePiecesTest {
  private static final Datum DATUM = new Datum("reach", "5", Map.of());

  @Test
  void a_change_is_shown_by_a_mark_a_sign_and_words() {
    assertThat(PageDelta.of(BigDecimal.ONE, "+1", "in 30 days", DATUM))
        .isEqualTo(new Delta("up", "▲", "+1", "in 30 days", Optional.of(DATUM)));
    assertThat(PageDelta.of(new BigDecimal("-0.1"), "−0.1", "", DATUM))
        .isEqualTo(new Delta("down", "▼", "−0.1", "", Optional.of(DATUM)));
    assertThat(PageDelta.of(BigDecimal.ZERO, "0.0", "", DATUM))
        .isEqualTo(new Delta("flat", "", "±0.0", "", Optional.of(DATUM)));
    assertThat(PageDelta.of(BigDecimal.ZERO, "", "", DATUM).text()).isEqualTo("unchanged");
    assertThat(PageDelta.none(Reason.STALE, DATUM))
        .isEqualTo(new Delta("none", "", "", "no recent days", Optional.of(DATUM)));
    assertThat(PageDelta.nothing().datum()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "40.04, 40, '', 0.0",
    "40.05, 40, ▲, +0.1",
    "39.94, 40, ▼, −0.1",
    "0.3, 0.2, ▲, +0.1",
    "100, 0, ▲, +100.0"
  })
  void shares_of_an_audience_move_without_a_colour(
      double now, double before, String mark, String text) {
    assertThat(PageDelta.points(now, before))
        .isEqualTo(new Delta("flat", mark, text, "", Optional.empty()));
  }

  @Test
  void files_beside_a_page_are_linked_those_of_the_run_first() {
    List<String> links =
        FileLinks.of(
                List.of(
                    "trends.csv",
                    "summary.json",
                    "alerts.json",
                    "book.xlsx",
                    "accounts/1.html",
                    "import.json",
                    "notes.txt",
                    "changes.html",
                    Dashboard.FILE))
            .stream()
            .map(link -> link.toString())
            .toList();

    assertThat(links)
        .satisfiesExactly(
            link ->
                assertThat(link)
                    .contains(
                        "import.json",
                        "What was imported and what was rejected, file by file, and why"),
            link ->
                assertThat(link)
                    .contains("changes.html", "Figures that the last import restated, old and new"),
            link -> assertThat(link).contains("alerts.json", "What the last run raised"),
            link -> assertThat(link).contains("book.xlsx", "A workbook"),
            link -> assertThat(link).contains("notes.txt"),
            link -> assertThat(link).contains("summary.json", "For programs"),
            link -> assertThat(link).contains("trends.csv", "A table, for any program"));
  }

  @ParameterizedTest
  @CsvSource({
    "twitter, 184875629000000, https://x.com/i/status/184875629000000",
    "twitter, 18487562900000, ''",
    "tiktok, 7184875629000000123, https://www.tiktok.com/player/v1/7184875629000000123",
    "pinterest, 184875629000000, https://www.pinterest.com/pin/184875629000000",
    "facebook, 12345_67890, https://www.facebook.com/12345_67890",
    "facebook, 1234_67890, ''",
    "linkedin, urn:li:share:184875629000000, https://www.linkedin.com/feed/update/urn:li:share:184875629000000",
    "linkedin, urn:li:page:184875629000000, ''",
    "youtube, dQw4w9WgXc, ''",
    "tiktok, http://a.b:8080/c?d=e, http://a.b:8080/c?d=e",
    "tiktok, ftp://a.b/c, ''",
    "tiktok, https://a.b/<c>, ''"
  })
  void a_post_is_linked_to_by_an_id_that_its_platform_makes_an_address_of(
      String platform, String id, String address) {
    assertThat(PostLink.find(platform, id).orElse("")).isEqualTo(address);
  }

  private static PrintedFigures printed(Object... pairs) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return new PrintedFigures(row, Map.of("account", "1"));
  }

  private static Datum datum(Cell cell) {
    return cell.datum().orElseThrow();
  }

  @Test
  void a_printed_number_is_shown_for_people_and_carried_as_it_was_printed() {
    PrintedFigures figures =
        printed(
            "likes", 1234567L, "mean", new BigDecimal("1234.50"), "none", new BigDecimal("0.0"));

    assertThat(figures.count("likes", "of 7").text()).isEqualTo("1,234,567");
    assertThat(figures.count("likes", "of 7").fine()).isEqualTo("of 7");
    assertThat(datum(figures.count("likes", "")))
        .isEqualTo(new Datum("likes", "1234567", Map.of("account", "1")));
    assertThat(figures.count("mean", "").text()).isEqualTo("1,234.5");
    assertThat(datum(figures.count("mean", "")).value()).isEqualTo("1234.50");
    assertThat(figures.count("none", "").text()).isEqualTo("0");
    assertThat(figures.number("mean", "\u00a0%").text()).isEqualTo("1,234.50\u00a0%");
  }

  @Test
  void money_has_the_places_of_its_own_currency() {
    PrintedFigures figures =
        printed(
            "cost",
            new BigDecimal("1234.5"),
            "cost_currency",
            "JPY",
            "revenue_generated",
            new BigDecimal("5"),
            "revenue_currency",
            null,
            "currency",
            "EUR");

    assertThat(figures.amount("cost", "").text()).isEqualTo("1,235");
    assertThat(figures.amountWithCurrency("cost").text()).isEqualTo("1,235 JPY");
    assertThat(figures.amountWithCurrency("revenue_generated").text())
        .isEqualTo("5.00 no currency");
    assertThat(printed("cost", 5, "currency", "KWD").amountWithCurrency("cost").text())
        .isEqualTo("5.000 KWD");
  }

  @Test
  void a_missing_figure_is_a_dash_with_its_reason() {
    PrintedFigures figures =
        printed("roas", null, "reasons", Map.of("roas", "zero_cost"), "made_of", Map.of("roas", 2));

    Cell cell = figures.number("roas", "");

    assertThat(cell.text()).isEqualTo("–");
    assertThat(cell.fine()).isEqualTo("nothing was spent");
    assertThat(datum(cell))
        .isEqualTo(new Datum("roas", "", Map.of("account", "1", "reason", "zero_cost")));
    assertThat(figures.madeOf("roas")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void every_reason_has_words_of_its_own(Reason reason) {
    List<String> all = new ArrayList<>();
    for (Reason each : Reason.values()) {
      all.add(PageText.reason(each));
    }

    assertThat(Collections.frequency(all, PageText.reason(reason))).isEqualTo(1);
  }

  @Test
  void accounts_and_platforms_have_the_names_that_people_use() {
    Names names = new Names(Map.of("1", "House Brands"), Platforms.builtIn());

    assertThat(names.of(Channel.of("1", "instagram"))).isEqualTo("House Brands on Instagram");
    assertThat(names.of(Channel.of("2", "twitter"))).isEqualTo("2 on X (Twitter)");
    assertThat(PageText.capital("reach of posts")).isEqualTo("Reach of posts");
    assertThat(PageText.signed(new BigDecimal("1234.5"))).isEqualTo("+1,234.5");
    assertThat(PageText.signed(new BigDecimal("0.0"))).isEqualTo("0.0");
    assertThat(PageText.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(PageText.percent(8.155)).isEqualTo("8.16\u00a0%");
  }
}
