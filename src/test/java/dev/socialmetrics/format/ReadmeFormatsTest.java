package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.Seen;
import dev.socialmetrics.format.opening.ExportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of exports in the README says what the descriptions say. */
class ReadmeFormatsTest {
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([a-zA-Z -]+) \\| ([0-9-]+) \\| ([^|]+) \\|$");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final List<String> TOOLS =
      List.of("sprout", "later", "metricool", "publer", "hootsuite", "iconosquare");

  private final List<FormatDescription> all = ShippedFormats.listAll();
  private final ExportFormats formats = new ExportFormats(all);

  @Test
  void languages_years_and_how_formats_are_known_are_those_of_the_descriptions()
      throws IOException {
    List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("README.md"))).results().toList();

    assertThat(rows).hasSizeGreaterThan(7);
    assertThat(rows.stream().map(MatchResult::group))
        .isEqualTo(rows.stream().map(this::row).toList());
  }

  private String row(MatchResult row) {
    List<FormatDescription> of =
        formats.listAll().stream()
            .filter(format -> !format.isCanonical() && isIn(row.group(1), format))
            .toList();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s |",
        row.group(1),
        row.group(2),
        languages(of),
        years(of),
        seen(of));
  }

  private static boolean isIn(String platforms, FormatDescription format) {
    boolean isTool = TOOLS.contains(format.name().split("-")[0]);
    return platforms.equals("tools")
        ? isTool
        : !isTool
            && Arrays.stream(platforms.split(", "))
                .map(name -> name.equals("X") ? "twitter" : name.toLowerCase(Locale.ROOT))
                .anyMatch(key -> first(format).equals(key));
  }

  private static String first(FormatDescription format) {
    return format.platform().orElseGet(() -> format.platforms().get(0));
  }

  private String languages(List<FormatDescription> of) {
    return String.join(
        " ",
        of.stream()
            .flatMap(format -> formats.languages(format).stream())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String years(List<FormatDescription> of) {
    List<String> years =
        of.stream()
            .flatMap(format -> seen(format).map(Seen::years))
            .flatMap(text -> YEAR.matcher(text).results().map(MatchResult::group))
            .distinct()
            .sorted()
            .toList();
    String last = years.size() > 1 ? "-" + years.get(years.size() - 1) : "";
    return years.get(0) + last;
  }

  private static String seen(List<FormatDescription> of) {
    return of.stream()
        .flatMap(format -> seen(format).map(Seen::as))
        .distinct()
        .sorted()
        .map(Seen.Confidence::words)
        .collect(Collectors.joining(", "));
  }

  private static Stream<Seen> seen(FormatDescription format) {
    return format.seen().stream();
  }
}
