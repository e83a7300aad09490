package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.ReportArguments;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.report.model.ReportFilters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The words of {@code metrics report}: which there are, and which go together. */
class ReportArgumentsTest {
  private static final ReportFilters HASHTAG = filters(List.of("#Sale"), Optional.empty());

  private static ReportFilters filters(List<String> hashtags, Optional<String> orderBy) {
    return new ReportFilters(List.of(), hashtags, List.of(), OptionalLong.empty(), orderBy);
  }

  private static ReportFilters ordered(String metric) {
    return filters(List.of(), Optional.of(metric));
  }

  private static void assertRefused(
      List<String> names, List<String> formats, ReportFilters filters, String message) {
    assertThatThrownBy(() -> ReportArguments.check(names, formats, filters, ArgumentNames.OPTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void every_report_and_format_there_is_may_be_asked_for() {
    ReportArguments.check(
        ReportNames.withDashboard(),
        List.of("csv", "json"),
        ReportFilters.NONE,
        ArgumentNames.OPTIONS);
    ReportArguments.check(List.of(), List.of(), ReportFilters.NONE, ArgumentNames.OPTIONS);
  }

  @Test
  void an_unknown_report_is_answered_with_all_and_the_nearest() {
    String all = String.join(", ", ReportNames.withDashboard());

    assertRefused(
        List.of("summary", "sumary"),
        List.of(),
        ReportFilters.NONE,
        "there is no report sumary; there are " + all + ". Did you mean summary?");
    assertRefused(
        List.of("xyzxyzxyz"),
        List.of(),
        ReportFilters.NONE,
        "there is no report xyzxyzxyz; there are " + all + ".");
  }

  @Test
  void an_unknown_format_is_refused_too() {
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of(), List.of("csx"), ReportFilters.NONE, ArgumentNames.OPTIONS))
        .hasMessageStartingWith("there is no format csx; there are ")
        .hasMessageEndingWith(". Did you mean csv?");
  }

  @Test
  void a_filter_belongs_to_the_reports_that_have_it() {
    ReportArguments.check(List.of("top-content"), List.of(), HASHTAG, ArgumentNames.OPTIONS);
    ReportArguments.check(List.of(), List.of(), HASHTAG, ArgumentNames.OPTIONS);

    assertRefused(
        List.of("top-content", "summary"),
        List.of(),
        HASHTAG,
        "the report summary has no --hashtag; these have: "
            + String.join(", ", ReportNames.obeying(HASHTAG))
            + ".");
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("dashboard"), List.of(), HASHTAG, ArgumentNames.OPTIONS))
        .hasMessageStartingWith("the report dashboard has no --hashtag; ");
  }

  @Test
  void an_order_is_one_that_all_the_named_reports_have() {
    String known = ReportNames.metrics("top-content").get(0);

    ReportArguments.check(List.of("top-content"), List.of(), ordered(known), ArgumentNames.OPTIONS);
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("top-content"), List.of(), ordered(known + "x"), ArgumentNames.OPTIONS))
        .hasMessageStartingWith("there is no metric " + known + "x; there are ")
        .hasMessageEndingWith("Did you mean " + known + "?");
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("summary"), List.of(), ordered(known), ArgumentNames.OPTIONS))
        .hasMessageStartingWith("the report summary has no --order-by; ");
  }

  /** A command of the options alone. */
  @CommandLine.Command
  private static final class Asked {
    @Mixin private ReportDays days;
    @Mixin private ReportFilterOptions filters;
    @Mixin private FileFacts facts;

    @CommandLine.Option(names = "--wait")
    private java.time.Duration wait;

    @CommandLine.Option(names = "--run")
    private long run;

    static Asked read(String... arguments) {
      Asked asked = new Asked();
      CommandLine line = new CommandLine(asked);
      OptionConverters.register(line);
      line.parseArgs(arguments);
      return asked;
    }
  }

  @Test
  void one_day_is_a_day_and_a_range_is_its_days() {
    LocalDate first = LocalDate.of(2025, 10, 1);
    ReportDays one = Asked.read("--as-of", "2025-10-01").days;
    ReportDays range = Asked.read("--as-of", "2025-10-01..2025-10-03", "--stale").days;

    assertThat(one.asked()).isEqualTo(AskedDates.of(Optional.of(first)));
    assertThat(one.isRange()).isFalse();
    assertThat(one.isGiven()).isTrue();
    assertThat(one.isStale()).isFalse();
    assertThat(range.isRange()).isTrue();
    assertThat(range.isStale()).isTrue();
    assertThat(range.last()).hasValue(first.plusDays(2));
    assertThat(range.asked())
        .isEqualTo(AskedDates.of(List.of(first, first.plusDays(1), first.plusDays(2))));
  }

  @Test
  void without_a_day_none_is_given() {
    ReportDays none = Asked.read().days;

    assertThat(none.isGiven()).isFalse();
    assertThat(none.isRange()).isFalse();
    assertThat(none.last()).isEmpty();
    assertThat(none.asked()).isEqualTo(AskedDates.LATEST);
  }

  @Test
  void filters_are_as_they_are_typed() {
    ReportFilters filters =
        Asked.read(
                "--hashtag",
                "#Sale",
                "--hashtag",
                "new",
                "--post-type",
                "Reel",
                "--campaign",
                "C1",
                "--min-reach",
                "5",
                "--order-by",
                "likes")
            .filters
            .filters();

    assertThat(filters.words())
        .containsExactly(
            "--post-type reel",
            "--hashtag sale",
            "--hashtag new",
            "--campaign C1",
            "--min-reach 5",
            "--order-by likes");
    assertThat(Asked.read().filters.filters()).isEqualTo(ReportFilters.NONE);
    assertThatThrownBy(() -> Asked.read("--min-reach", "-1").filters.filters())
        .hasMessage("the smallest reach is 0 or more, was -1");
  }

  @Test
  void what_a_person_says_of_files_is_kept_apart_from_what_they_say() {
    FileFacts facts =
        Asked.read(
                "--account",
                "acme",
                "--platform",
                "x",
                "--period",
                "2015-01-01..2025-01-01",
                "--grain",
                "day")
            .facts;

    assertThat(facts.of(List.of()).account()).hasValue("acme");
    assertThat(facts.of(List.of()).platform()).hasValue("x");
    assertThat(facts.of(List.of()).stated().period().orElseThrow().start()).isEqualTo("2015-01-01");
    assertThat(facts.of(List.of()).stated().period().orElseThrow().end()).isEqualTo("2025-01-01");
    assertThat(Asked.read().facts.of(List.of()).account()).isEmpty();
    assertThat(Asked.read().facts.of(List.of()).stated().period()).isEmpty();
    assertThat(Asked.read("--grain", "day").facts.of(List.of()).stated())
        .isNotEqualTo(Asked.read().facts.of(List.of()).stated());
  }

  @ParameterizedTest
  @CsvSource({"30s, 30", "5m, 300", "2h, 7200", "1H30M, 5400", "0s, 0"})
  void a_duration_is_a_number_and_its_unit(String text, long seconds) {
    assertThat(Asked.read("--wait", text).wait).hasSeconds(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "m", "5 m", "1d", "five", "PT5M"})
  void what_is_no_duration_is_shown_with_what_is_one(String text) {
    assertThatThrownBy(() -> Asked.read("--wait", text))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("found \"" + text + "\", expected a duration such as 30s, 5m or 2h");
  }

  @ParameterizedTest
  @CsvSource({
    "--run, x, a whole number",
    "--run, 1.5, a whole number",
    "--run, 9223372036854775808, a whole number",
    "--grain, week, 'week'' is not day'",
    "--as-of, 2025-02-31, not a day such as 2025-10-23"
  })
  void a_wrong_word_is_shown_with_what_is_right(String option, String text, String expected) {
    assertThatThrownBy(() -> Asked.read(option, text))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(expected);
  }
}
