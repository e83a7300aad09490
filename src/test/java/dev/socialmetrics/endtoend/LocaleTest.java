package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Bodies;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The machine's locale changes no byte: digits, letters and names of months are always the same.
 */
@ResourceLock(Resources.LOCALE)
class LocaleTest {
  private static final Locale MACHINE = Locale.getDefault();
  private static final String HEADER = "ACCOUNT_ID,PLATFORM,DATE,FOLLOWERS,LIKES,REACH,IMPRESSIONS";

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(MACHINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "fa-IR", "hi-IN-u-nu-deva"})
  void database_reports_and_answers_are_those_of_the_root_locale(String tag) {
    Map<String, String> wanted = everything(Locale.ROOT, folder.resolve("root"));

    Map<String, String> found = everything(Locale.forLanguageTag(tag), folder.resolve("other"));

    assertThat(found.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((name, text) -> assertSame(name, text, found.get(name)));
  }

  @Test
  void the_program_itself_takes_the_root_locale_for_its_libraries() {
    Desktop wanted = desktop(folder.resolve("root"));
    assertThat(wanted.start("nightly").end().exitCode()).isIn(0, 3);
    Desktop desktop = desktop(folder.resolve("arabic"));

    Outcome outcome = in("ar", "EG", desktop, "nightly");

    assertThat(outcome.exitCode()).as(outcome.all()).isIn(0, 3);
    assertThat(desktop.tables().dump()).isEqualTo(wanted.tables().dump());
    assertThat(in("tr", "TR", desktop, "nightly", "--help").out())
        .isEqualTo(desktop.metrics("nightly", "--help").out());
  }

  private static Outcome in(String language, String country, Desktop desktop, String... command) {
    return desktop
        .startWith(List.of("-Duser.language=" + language, "-Duser.country=" + country), command)
        .end();
  }

  @Test
  void the_locales_of_this_test_are_not_like_root() {
    assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d", 17)).isEqualTo("١٧");
    assertThat(String.format(Locale.forLanguageTag("fa-IR"), "%d", 17)).isEqualTo("۱۷");
    assertThat(String.format(Locale.forLanguageTag("hi-IN-u-nu-deva"), "%d", 17)).isEqualTo("१७");
    assertThat("LIKES".toLowerCase(Locale.forLanguageTag("tr-TR"))).isEqualTo("lıkes");
  }

  /** Shows the first line that differs, not all of a report. */
  private static void assertSame(String name, String wanted, String found) {
    List<String> expected = wanted.lines().toList();
    List<String> lines = found.lines().toList();
    for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
      assertThat(lines.get(i)).as("%s, line %d", name, i + 1).isEqualTo(expected.get(i));
    }
    assertThat(found.equals(wanted)).as(name).isTrue();
  }

  /** What an import, one with restatements, every report and the commands that read leave. */
  private static Map<String, String> everything(Locale locale, Path folder) {
    Desktop desktop = imported(locale, folder);
    Map<String, String> found = new TreeMap<>(files(desktop));
    found.put("database", withoutRules(desktop));
    List<List<String>> commands =
        List.of(
            List.of("formats"),
            List.of("accounts"),
            List.of("config"),
            List.of("verify"),
            List.of("rejects"),
            List.of("rejects", "--json"),
            List.of("check", desktop.input("broken.csv").toString()),
            List.of("prune", "--dry-run"),
            List.of("status"),
            List.of("status", "--json"),
            List.of("explain", "engagement_rate", "--account", "1", "--platform", "instagram"),
            List.of("report", "--stdout", "summary"),
            List.of("report", "trends", "--format", "csv", "--stdout"),
            List.of("report", "nonsense"),
            List.of("nonsense"));
    for (List<String> command : commands) {
      Outcome outcome = desktop.metrics(command.toArray(String[]::new));
      String said = outcome.exitCode() + "\n" + outcome.all();
      found.put(
          String.join(" ", command).replace(folder.toString(), ""),
          said.replace(folder.toString(), ""));
    }
    return found;
  }

  /** Spring's sizes print themselves in the machine's locale, which only main() can prevent. */
  private static String withoutRules(Desktop desktop) {
    String rules = desktop.tables().one("SELECT DISTINCT rules FROM import_file");
    return String.join("\n", desktop.tables().dump()).replace(rules, "rules");
  }

  private static Desktop imported(Locale locale, Path folder) {
    Locale.setDefault(locale);
    Desktop desktop = desktop(folder);
    assertThat(desktop.metrics("nightly").exitCode()).isIn(0, 3);
    Outcome restating =
        desktop.putAt("2025-10-04T06:00:00Z", "second.csv", days(2)).metrics("nightly");
    assertThat(restating.exitCode()).as(restating.all()).isIn(0, 3);
    return desktop;
  }

  private static Desktop desktop(Path folder) {
    return new Desktop(folder)
        .configure("alerts:\n  rules:\n    - {name: old, kind: stale-data, days: 3}\n")
        .putAt("2025-10-03T06:00:00Z", "first.csv", days(1))
        .put("content.json", Bodies.CONTENT)
        .put("audience.json", Bodies.AUDIENCE)
        .put("campaign.json", Bodies.CAMPAIGN)
        .put(
            "broken.csv",
            HEADER,
            "1,INSTAGRAM,2025-10-01,1x,1,1,1",
            "1,INSTAGRAM,2025-10-41,1,1,1,1");
  }

  private static String[] days(int factor) {
    return Stream.concat(
            Stream.of(HEADER),
            Stream.iterate(1, day -> day <= 30, day -> day + 1)
                .map(day -> "1,INSTAGRAM,2025-09-" + (day < 10 ? "0" : "") + day)
                .map(key -> key + "," + 12_000 * factor + "," + 1_100 * factor + ",25000,99000"))
        .toArray(String[]::new);
  }

  private static Map<String, String> files(Desktop desktop) {
    Path reports = desktop.output("reports");
    try (Stream<Path> walk = Files.walk(reports)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            reports.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
