package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file's name, folders and clocks say of its rows. */
class FileMomentsTest {
  private static final Instant SEEN = Instant.parse("2026-03-10T12:00:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Window MARCH =
      new Window(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(
              new Account(
                  new AccountId("2026-01-01_2026-01-31"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of())),
          ZoneOffset.UTC,
          "EUR");

  private static FileContext file(String name, Instant modified, Optional<Window> period) {
    return new FileContext(
        name,
        Optional.empty(),
        Optional.empty(),
        new StatedFacts(period, false),
        modified,
        SEEN,
        ACCOUNTS,
        Platforms.builtIn(),
        Set.of("Region", "Store id"));
  }

  private static FileContext named(String name) {
    return file(name, SEEN, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "acme/x/days-2026-03-01.csv, 2026-03-01",
    "2026-02-01/days.csv, ''",
    "days-2026-03-01-2026-03-01.csv, 2026-03-01",
    "2026-03-01_2026-03-02.csv, ''",
    "12026-03-01.csv, ''",
    "2026-03-011.csv, ''",
    "2026-02-30.csv, ''",
    "2026-02-30 2026-03-01.csv, 2026-03-01",
    "1999-03-01.csv, ''",
    "days.csv, ''"
  })
  void the_one_date_of_a_file_s_name_dates_its_rows(String name, String date) {
    assertThat(FileDate.find(name).orElse("")).isEqualTo(date);
  }

  @Test
  void a_clock_that_is_more_than_a_day_ahead_says_nothing() {
    Instant dayAhead = Instant.parse("2026-03-11T12:00:00Z");

    assertThat(file("a.csv", dayAhead, Optional.empty()).modified()).isEqualTo(dayAhead);
    assertThat(file("a.csv", dayAhead.plusSeconds(1), Optional.empty()).modified()).isEqualTo(SEEN);
    assertThat(named("a.csv").isPossibleExport(dayAhead)).isTrue();
    assertThat(named("a.csv").isPossibleExport(dayAhead.plusSeconds(1))).isFalse();
    assertThat(named("a.csv").possibleExport())
        .isEqualTo("a time up to the day after the file was first seen, 2026-03-10T12:00:00Z");
    assertThat(file("a.csv", dayAhead, Optional.empty()).latestExport()).isEqualTo(dayAhead);
    assertThat(file("a.csv", SEEN.minusSeconds(5), Optional.empty()).latestExport())
        .isEqualTo(SEEN);
  }

  @Test
  void a_period_goes_no_further_than_the_day_on_which_the_file_was_seen() {
    FileContext file = named("a.csv");

    assertThat(file.isBegun(LocalDate.of(2026, 3, 10), ZoneOffset.UTC)).isTrue();
    assertThat(file.isBegun(LocalDate.of(2026, 3, 11), ZoneOffset.UTC)).isFalse();
    assertThat(file.endSoFar(LocalDate.of(2026, 3, 31), ZoneOffset.UTC)).isEqualTo("2026-03-10");
    assertThat(file.endSoFar(LocalDate.of(2026, 3, 31), ZoneId.of("Pacific/Kiritimati")))
        .isEqualTo("2026-03-11");
    assertThat(file.endSoFar(LocalDate.of(2026, 3, 9), ZoneOffset.UTC)).isEqualTo("2026-03-09");
  }

  @Test
  void the_name_of_a_file_states_its_period_before_an_option_does() {
    FileContext silent = file("days.csv", SEEN, Optional.of(MARCH));
    FileContext telling = file("days 2026-02-01 - 2026-02-28.csv", SEEN, Optional.of(MARCH));

    assertThat(silent.named()).isEmpty();
    assertThat(silent.periodEnd()).contains(LocalDate.of(2026, 3, 9));
    assertThat(telling.periodEnd()).contains(LocalDate.of(2026, 2, 28));
    assertThat(silent.named("2026-01-01_2026-01-05.csv").periodEnd())
        .contains(LocalDate.of(2026, 1, 5));
    assertThat(named("days.csv").periodEnd()).isEmpty();
  }

  @Test
  void a_column_that_divides_nothing_is_known_whatever_its_case() {
    assertThat(named("a.csv").isIgnored(" region ")).isTrue();
    assertThat(named("a.csv").isIgnored("STORE ID")).isTrue();
    assertThat(named("a.csv").isIgnored("store")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "acme/x/a.csv, a.csv",
    "acme/x/2026 export/a.csv, 2026 export a.csv",
    "acme/a.csv, a.csv",
    "acme/2026 export/a.csv, 2026 export a.csv",
    "2026-02-01_2026-02-28/a.csv, 2026-02-01_2026-02-28 a.csv",
    "2026-01-01_2026-01-31/a.csv, a.csv",
    "2026-02-01_2026-02-28/x/a.csv, a.csv",
    "x/a.csv, a.csv",
    "a.csv, a.csv"
  })
  void folders_of_accounts_and_platforms_say_whose_a_file_is_and_nothing_else(
      String name, String names) {
    FolderNames folders = new FolderNames(ACCOUNTS, Platforms.builtIn());

    assertThat(String.join(" ", folders.of(name))).isEqualTo(names);
  }

  @Test
  void the_nearest_name_that_states_a_period_states_it() {
    FolderNames folders = new FolderNames(ACCOUNTS, Platforms.builtIn());
    String folder = "acme/x/2026-02-01_2026-02-28/";

    assertThat(folders.period(folder + "a.csv"))
        .contains(new Window(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    assertThat(folders.period(folder + "2026-02-03_2026-02-04.csv"))
        .contains(new Window(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 4)));
    assertThat(folders.periodOfEntry("2026-01-01_2026-01-31/a.csv"))
        .contains(new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
    assertThat(folders.isDownload("2026-01-01_2026-01-31/a.csv")).isFalse();
    assertThat(folders.isDownload("2026-02-01_2026-02-28/a.csv")).isTrue();
    assertThat(folders.isDownload("2026-02-01_2026-02-28.csv")).isFalse();
  }

  @Test
  void what_was_exported_on_a_day_is_younger_than_its_last_second_but_one() {
    assertThat(ExportMoment.endOf(LocalDate.of(2026, 3, 9), TOKYO))
        .isEqualTo("2026-03-09T14:59:59Z");
    assertThat(ExportMoment.endOf(LocalDate.of(2025, 3, 30), ZoneId.of("Europe/Oslo")))
        .isEqualTo("2025-03-30T21:59:59Z");
  }

  @Test
  void figures_of_a_period_are_no_older_than_its_end() {
    LocalDate end = LocalDate.of(2026, 3, 9);
    ExportMoment old = new ExportMoment(Instant.parse("2026-03-01T00:00:00Z"));
    ExportMoment ofThatDay = new ExportMoment(Instant.parse("2026-03-09T00:00:00Z"));

    assertThat(old.notBefore(end, ZoneOffset.UTC, SEEN).at()).isEqualTo("2026-03-09T23:59:59Z");
    assertThat(old.notBefore(end, ZoneOffset.UTC, SEEN).latest()).isEqualTo("2026-03-09T23:59:59Z");
    assertThat(ofThatDay.notBefore(end, ZoneOffset.UTC, SEEN)).isSameAs(ofThatDay);
    assertThat(old.notBefore(LocalDate.of(2026, 3, 11), ZoneOffset.UTC, SEEN)).isSameAs(old);
    assertThat(new ExportMoment(Instant.EPOCH, SEEN).notBefore(end, ZoneOffset.UTC, SEEN).latest())
        .isEqualTo(SEEN);
    assertThat(named("a.csv").notBefore(old, Optional.of(end), ZoneOffset.UTC).at())
        .isEqualTo("2026-03-09T23:59:59Z");
    assertThat(named("a.csv").notBefore(old, Optional.empty(), ZoneOffset.UTC)).isSameAs(old);
  }

  @Test
  void days_are_compared_where_the_account_is() {
    ExportMoment moment =
        new ExportMoment(
            Instant.parse("2026-03-10T16:00:00Z"), Instant.parse("2026-03-11T16:00:00Z"));

    assertThat(moment.isBeforeDay("2026-03-10", ZoneOffset.UTC)).isFalse();
    assertThat(moment.isBeforeDay("2026-03-11", ZoneOffset.UTC)).isTrue();
    assertThat(moment.isBeforeDay("2026-03-11", TOKYO)).isFalse();
    assertThat(moment.isBeforeDay("2026-03-12", TOKYO)).isTrue();
    assertThat(moment.isBeforeDay("2026-03-11", ZoneOffset.UTC)).isTrue();
    assertThat(moment.isLongBeforeDay("2026-03-12", ZoneOffset.UTC)).isFalse();
    assertThat(moment.isLongBeforeDay("2026-03-13", ZoneOffset.UTC)).isTrue();
    assertThat(moment.isLongBeforeDay("2026-03-13", TOKYO)).isFalse();
    assertThat(moment.isBeforeTime("2026-03-10T16:00:00Z")).isFalse();
    assertThat(moment.isBeforeTime("2026-03-10T16:00:01Z")).isTrue();
  }
}
