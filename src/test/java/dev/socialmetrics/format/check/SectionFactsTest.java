package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Layout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names and the lines above a header say, and what is advised where they say nothing. */
class SectionFactsTest {
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("^(?<account>[a-z]+)_days(?:_(?<start>[0-9-]+))?"),
          Pattern.compile("(?<account>anybody)"));

  private static FileContext file(String name) {
    return Canonical.context(name, Optional.empty(), Optional.empty());
  }

  private static SheetRef entry(String name) {
    return new SheetRef(Optional.of(name), Optional.empty(), SheetKind.TEXT);
  }

  private static Window days(String start, String end) {
    return new Window(LocalDate.parse(start), LocalDate.parse(end));
  }

  @Test
  void the_first_pattern_that_is_found_says_what_a_text_holds() {
    SectionFacts facts = new SectionFacts();

    facts.look("acme_days_2025-10-01 for anybody", PATTERNS);

    assertThat(facts.find("account")).contains("acme");
    assertThat(facts.find("start")).contains("2025-10-01");
    assertThat(facts.findDay("start")).contains(LocalDate.of(2025, 10, 1));
    assertThat(facts.find("end")).isEmpty();
  }

  @Test
  void a_group_that_took_no_part_says_nothing_and_a_later_text_goes_before() {
    SectionFacts facts = new SectionFacts();

    facts.look("acme_days_2025-10-01", PATTERNS);
    facts.look("beta_days", PATTERNS);
    facts.look("nothing", PATTERNS);

    assertThat(facts.find("account")).contains("beta");
    assertThat(facts.find("start")).contains("2025-10-01");
  }

  @Test
  void a_period_has_a_start_and_an_end_in_order() {
    SectionFacts facts = new SectionFacts();
    List<Pattern> both = List.of(Pattern.compile("(?<start>.+) to (?<end>.+)"));

    facts.look("2025-10-05 to 2025-10-01", both);
    assertThat(facts.stated()).isEmpty();
    facts.look("2025-10-01 to 2025-10-01", both);
    assertThat(facts.stated()).contains(days("2025-10-01", "2025-10-01"));
    facts.look("Oct-1-2025 to soon", both);
    assertThat(facts.stated()).isEmpty();
  }

  @Test
  void the_nearest_name_states_the_period_and_the_others_must_hold_it() throws Exception {
    SectionFacts facts = new SectionFacts();

    facts.lookAtNames(
        file("2025-01-01_2025-12-31/pack.zip"), entry("2025-10-01_2025-10-07.csv"), List.of());
    facts.requireOnePeriod();

    assertThat(facts.period()).contains(days("2025-10-01", "2025-10-07"));
    assertThat(facts.entry()).contains("2025-10-01_2025-10-07.csv");
    assertThat(facts.sheet()).isEmpty();
    assertThat(new SectionFacts(facts).period()).isEqualTo(facts.period());
    assertThat(new SectionFacts(facts).place()).isEqualTo(facts.place());
  }

  @Test
  void names_that_contradict_each_other_are_refused_unless_the_lines_of_the_file_decide()
      throws Exception {
    SectionFacts facts = new SectionFacts();
    facts.lookAtNames(
        file("2025-09-01_2025-09-30/pack.zip"), entry("2025-10-01_2025-10-07.csv"), List.of());

    assertThatThrownBy(facts::requireOnePeriod)
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(
            "found the period 2025-09-01 to 2025-09-30 in \"2025-09-01_2025-09-30\" and 2025-10-01"
                + " to 2025-10-07 in \"2025-10-01_2025-10-07.csv\", expected names that state one"
                + " period. The names alone say which days its figures are of: give the file, its"
                + " folder and its archive back the names they were downloaded with, or take the"
                + " dates out of the name that is wrong.");
    facts.look("2025-08-01 to 2025-08-02", List.of(Pattern.compile("(?<start>.+) to (?<end>.+)")));
    facts.requireOnePeriod();
    assertThat(facts.period()).contains(days("2025-08-01", "2025-08-02"));
  }

  @Test
  void facts_that_are_taken_over_change_nothing_where_they_came_from() {
    SectionFacts first = new SectionFacts();
    first.look("acme_days", PATTERNS);
    first.setExport(new ExportMoment(Canonical.EXPORTED));
    SectionFacts second = new SectionFacts(first);

    second.look("beta_days", PATTERNS);

    assertThat(first.find("account")).contains("acme");
    assertThat(second.find("account")).contains("beta");
    assertThat(second.export()).isEqualTo(first.export());
  }

  @ParameterizedTest
  @CsvSource({"acme/x/a.csv, a.csv", "a.csv, a.csv", "acme/, ''"})
  void a_file_s_name_is_the_last_part_of_its_path(String path, String name) {
    assertThat(SectionFacts.fileName(path)).isEqualTo(name);
  }

  @Test
  void a_folder_that_is_no_platform_is_named_in_the_advice() {
    assertThat(PlatformAdvice.of(file("acme/myspace/a.csv"), List.of("x", "tiktok")))
        .isEqualTo(
            "The folder \"myspace\" is of no known platform: move the file to that of a known one (x"
                + " or tiktok), or add myspace to platforms in config/application.yml where it is"
                + " one of your own.");
    assertThat(PlatformAdvice.of(file("a.csv"), List.of("x")))
        .isEqualTo(
            "Put the file into <input>/<account>/<platform>/, or name it with --platform: x, or one"
                + " of your own that you add to platforms in config/application.yml.");
    assertThat(PlatformAdvice.of(file("a.csv"), List.of())).contains("facebook or instagram");
  }

  private static final String DAYS =
      "grain: account and day\nrecognise: {by: [Day]}\ncolumns: {account: [Id, Name], date: Day,"
          + " likes: Likes}";

  private static ExportChecker opened(
      String keys, String name, Optional<Platform> platform, String header) throws FileRefused {
    FileContext file = Canonical.context(name, Optional.empty(), platform);
    ExportChecker checker =
        new ExportChecker(
            file,
            new ExportMoment(Canonical.EXPORTED),
            Optional.empty(),
            new DayOrder(false),
            new OpenTables(KnownLabels.NONE),
            SharedPosts.none(new ExportOwner(file)));
    var format = Described.format(keys, DAYS);
    Layout layout = Described.layout(header);
    checker.open(
        new Section(format, format.tables().get(0), new SectionFacts()),
        layout,
        MonthNames.OF_ALL_LANGUAGES);
    return checker;
  }

  @Test
  void an_export_of_one_platform_is_refused_in_the_folder_of_another() {
    assertThatThrownBy(
            () ->
                opened(
                    "platform: tiktok\n",
                    "acme/x/a.csv",
                    Optional.of(new Platform("x")),
                    "Id|Day|Likes"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(
            "found an export of tiktok (shop) in the folder of twitter, expected an export of twitter. Move"
                + " it to <input>/<account>/tiktok/.");
    assertThatThrownBy(
            () ->
                opened(
                    "platform: tiktok\n", "a.csv", Optional.of(new Platform("x")), "Id|Day|Likes"))
        .isInstanceOf(FileRefused.class)
        .hasMessage(
            "file.option-contradicted: found --platform x for an export of tiktok (shop), expected"
                + " --platform tiktok, or none. Leave --platform out.");
  }

  @Test
  void an_export_that_says_neither_account_nor_platform_is_refused() {
    assertThatThrownBy(() -> opened("", "a.csv", Optional.of(new Platform("x")), "Day|Likes"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(
            "found an export (shop) that does not say its account, expected a file that says whose"
                + " it is. Put the file into <input>/<account>/<platform>/, or name it with"
                + " --account.");
    assertThatThrownBy(() -> opened("", "a.csv", Optional.empty(), "Id|Day|Likes"))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("found an export (shop) that does not say its platform");
  }

  @Test
  void a_row_names_its_account_by_its_id_or_its_handle() {
    NamedOwner owner = new NamedOwner(List.of(1, 0), false);

    assertThat(owner.names(new String[] {" acme ", "17,841,446,494"}))
        .containsExactly("17841446494", "acme");
    assertThat(owner.names(new String[] {null, "--"})).isEmpty();
    assertThat(owner.isThere()).isTrue();
    assertThat(new NamedOwner(List.of(), false).isThere()).isFalse();
    assertThat(ExportOwner.unknownAccount(List.of("1", "acme")).message())
        .isEqualTo(
            "file.unknown-account: found 1, acme, expected an account of config/accounts.yml, or a"
                + " folder that names it. Add it (metrics accounts add), or put the file into"
                + " <input>/<account>/<platform>/; this row was left out.");
    assertThat(ExportOwner.unknownAccount(List.of()).found()).contains("no id and no handle");
    assertThat(ExportOwner.key("@Acme ")).isEqualTo("acme");
  }
}
