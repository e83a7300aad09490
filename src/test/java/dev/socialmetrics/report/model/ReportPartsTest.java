package dev.socialmetrics.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.figure.FigureType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report is made of, and what is asked for. */
class ReportPartsTest {
  private static final Channel ACME = Channel.of("acme", "x");
  private static final Channel BETA = Channel.of("beta", "tiktok");

  private static List<String> likes(ReportModel model) throws IOException {
    List<String> lines = new ArrayList<>();
    model.eachLine(line -> lines.add(line.get("account") + " " + line.get("likes")));
    return lines;
  }

  private static ReportPart part(String account, Object... likes) {
    List<Map<String, Object>> rows =
        List.of(likes).stream().map(count -> Map.of("likes", count)).toList();
    return new ReportPart(Map.of("account", account), Optional.of(rows));
  }

  private static ReportModel model(List<ReportPart> parts, Optional<ReportPart> totals) {
    return new ReportModel(false, "posts", "accounts", List.of(), parts, totals);
  }

  @Test
  void lines_are_those_of_the_parts_in_order_then_those_of_the_totals() throws IOException {
    ReportPart facts = new ReportPart(Map.of("account", "c", "likes", 3), Optional.empty());

    ReportModel model =
        model(List.of(part("a", 1, 2), part("b"), facts), Optional.of(part("all", 6)));

    assertThat(likes(model)).containsExactly("a 1", "a 2", "c 3", "all 6");
    assertThat(likes(model.of(List.of()))).containsExactly("all 6");
  }

  @Test
  void a_part_that_could_not_be_made_has_no_line() throws IOException {
    NotMade failed = NotMade.of(ACME, new ArithmeticException("overflow"));

    ReportModel model = model(List.of(ReportPart.without(failed), part("b", 2)), Optional.empty());

    assertThat(likes(model)).containsExactly("b 2");
    assertThat(failed.in("summary").line())
        .isEqualTo("summary, acme on x could not be made: ArithmeticException: overflow");
  }

  @Test
  void whether_there_is_an_only_part_is_known_before_it_is_made() {
    AtomicInteger made = new AtomicInteger();

    List<ReportPart> parts =
        Parts.only(
            "all channels",
            () -> {
              made.incrementAndGet();
              return part("a", 1);
            });

    assertThat(parts.isEmpty()).isFalse();
    assertThat(made).hasValue(0);
    assertThat(parts.get(0)).isEqualTo(part("a", 1));
    assertThat(made).hasValue(1);
  }

  @Test
  void a_row_goes_before_its_facts_even_where_it_is_empty() {
    Map<String, Object> row = new HashMap<>();
    row.put("likes", null);
    row.put("cities", List.of("Oslo", "Bergen"));

    ReportLine line = new ReportLine(Map.of("likes", 5, "account", "acme"), row);

    assertThat(line.get("likes")).isNull();
    assertThat(line.get("account")).isEqualTo("acme");
    assertThat(line.get("cities")).isEqualTo("Oslo; Bergen");
    assertThat(line.get("nothing")).isNull();
  }

  @Test
  void a_part_is_made_anew_each_time_and_one_that_fails_says_so() {
    AtomicInteger made = new AtomicInteger();
    List<ReportPart> parts =
        Parts.of(
            List.of(ACME, BETA),
            channel -> {
              made.incrementAndGet();
              if (channel.equals(BETA)) {
                throw new IllegalStateException("no days\nat all");
              }
              return part(channel.accountId(), 1);
            });

    assertThat(parts).hasSize(2);
    assertThat(made).hasValue(0);
    assertThat(parts.get(0).facts()).containsEntry("account", "acme");
    assertThat(parts.get(0).notMade()).isEmpty();
    assertThat(parts.get(1).notMade().orElseThrow().line())
        .isEqualTo("beta on tiktok could not be made: IllegalStateException: no days");
    assertThat(parts.get(1).notMade().orElseThrow().channel()).contains(BETA);
    assertThat(made).hasValue(4);
  }

  @Test
  void a_request_to_stop_is_no_failure_of_a_part() {
    assertThatThrownBy(
            () ->
                Parts.whole(
                    "totals",
                    () -> {
                      throw new CancellationException("stopped");
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(
            Parts.whole(
                    "totals",
                    () -> {
                      throw new IllegalStateException();
                    })
                .notMade()
                .orElseThrow()
                .line())
        .isEqualTo("totals could not be made: IllegalStateException");
  }

  /** Rows that are made when they are asked for. */
  private static List<Map<String, Object>> counted(int size, AtomicInteger made) {
    return new AbstractList<>() {
      @Override
      public Map<String, Object> get(int index) {
        made.incrementAndGet();
        return Map.of("likes", index);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"1000, 1000", "1001, 2002"})
  void up_to_a_thousand_rows_are_made_once(int rows, int made) {
    AtomicInteger count = new AtomicInteger();

    ReportPart settled = new ReportPart(Map.of(), Optional.of(counted(rows, count))).settled();
    settled.rows().orElseThrow().forEach(row -> assertThat(row).containsKey("likes"));

    assertThat(count).hasValue(made);
  }

  @Test
  void a_report_that_could_not_be_made_has_one_part_that_says_so() {
    ReportModel model = ReportModel.without(new ArithmeticException("overflow"));

    assertThat(model.title()).isEqualTo("not_made");
    assertThat(model.fields()).containsExactly(ReportField.text("not_made"));
    assertThat(model.parts().get(0).notMade().orElseThrow().line())
        .isEqualTo("all of it could not be made: ArithmeticException: overflow");
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT, NUMBER",
    "PERCENT, NUMBER",
    "POINTS, NUMBER",
    "MONEY, NUMBER",
    "RATIO, NUMBER",
    "FLAG, NUMBER",
    "DAY, DATE",
    "TEXT, TEXT"
  })
  void the_column_of_a_figure_is_as_its_type_is(FigureType type, ReportField.Sort sort) {
    assertThat(ReportField.of("a", type)).isEqualTo(new ReportField("a", sort));
    assertThat(ReportField.of("a", type).isText()).isEqualTo(type == FigureType.TEXT);
  }

  private static ReportRequest request(int days, int limit, long base) {
    return new ReportRequest(
        List.of(),
        List.of(),
        Optional.empty(),
        OptionalInt.of(days),
        limit,
        ReportRequest.everything().reachFloor(),
        ReportFilters.NONE,
        base);
  }

  @Test
  void numbers_of_a_request_are_in_their_range() {
    assertThat(request(3660, 1, 0).time().days()).isEqualTo(3660);
    assertThat(request(1, 1, 0).time().days()).isEqualTo(1);
    assertThatThrownBy(() -> request(0, 1, 0)).hasMessage("days is 1 to 3660, was 0");
    assertThatThrownBy(() -> request(3661, 1, 0)).hasMessage("days is 1 to 3660, was 3661");
    assertThatThrownBy(() -> request(1, 0, 0)).hasMessage("the limit is 1 or more, was 0");
    assertThatThrownBy(() -> request(1, 1, -1))
        .hasMessage("the smallest base is 0 or more, was -1");
  }

  @Test
  void posts_are_those_of_all_time_where_no_days_are_asked_for() {
    LocalDate day = LocalDate.of(2026, 3, 10);

    assertThat(ReportRequest.everything().time().posted(day)).isEmpty();
    assertThat(ReportRequest.everything().time().days()).isEqualTo(30);
    assertThat(request(7, 1, 0).time().posted(day))
        .contains(new Window(LocalDate.of(2026, 3, 4), day));
  }

  @Test
  void a_request_is_narrowed_without_losing_the_rest() {
    ReportRequest all = ReportRequest.everything().limitedTo(3).ranking(50);
    LocalDate day = LocalDate.of(2026, 3, 10);

    ReportRequest one = all.of(new AccountId("acme"), new Platform("x")).asOf(day);
    ReportRequest two = all.of(List.of(ACME, BETA, Channel.of("acme", "tiktok")));

    assertThat(all.isSingle()).isFalse();
    assertThat(one.isSingle()).isTrue();
    assertThat(one.asOf()).contains(day);
    assertThat(one.limit()).isEqualTo(3);
    assertThat(one.minimumBase()).isEqualTo(50);
    assertThat(two.accounts()).extracting(AccountId::value).containsExactly("acme", "beta");
    assertThat(two.platforms()).extracting(Platform::key).containsExactly("x", "tiktok");
    assertThat(two.isSingle()).isFalse();
  }
}
