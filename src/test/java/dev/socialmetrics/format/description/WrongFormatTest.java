package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongFormatTest {
  private static final String GOOD =
      """
      title: days
      source: invented
      zone: Europe/Oslo
      tables:
        - grain: account and day
          recognise: {by: [date, Seen]}
          columns:
            date: {labels: Day, patterns: dd.MM.yyyy}
            impressions: Seen
          ignore:
            - {reason: total, column: Day, is: Sum}
      """;

  private static String refusal(String text) {
    DescriptionRefused refused =
        catchThrowableOfType(
            DescriptionRefused.class,
            () -> new FormatReader("days", "days.yml", true, ExportWords.NONE).read(text).get(0));
    return refused == null ? "accepted" : refused.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: days            | title: days            | accepted
          title: days            | x-y: 1                 | days.yml:1: the key title is missing. Add it, src/docs/formats.md.
          zone: Europe/Oslo      | zone: Oslo             | days.yml:3: zone: found "Oslo", expected a zone such as America/Los_Angeles. Correct the file.
          account and day        | account               | days.yml:5: grain: found "account", expected one of account and day, audience, campaign and period, day, post and day, post lifetime. Correct the file.
          impressions: Seen      | impresions: Seen       | days.yml:9: impresions: no column of account and day; did you mean impressions. Correct the file.
          dd.MM.yyyy             | dd.MM.jjjj             | days.yml:8: patterns: found "dd.MM.jjjj", expected a pattern of yyyy yy MMMM MMM MM M dd d EEE HH H hh h mm ss a Z, each once, with text in single quotes, or epoch. Correct the file.
          patterns: dd.MM.yyyy   | patterns: [dd.MM.yyyy, M.d.yyyy] | days.yml:8: the column date has patterns in both orders of day and month; give the usual one, and order: either for the whole file.
          zone: Europe/Oslo      | order: both            | days.yml:3: order: found "both", expected one of either. Correct the file.
          labels: Day            | lables: Day            | days.yml:8: unknown key lables. Did you mean labels?
          impressions: Seen      | impressions: {labels: Seen, on: day} | days.yml:9: on says the day of a fact; give the fact.
          impressions: Seen      | impressions: {labels: Seen, stands-in: ad} | days.yml:9: impressions: stands-in is for campaign_id alone. Correct the file.
          recognise: {by: [date, Seen]} | recognise: {by: "date, impressions"} | days.yml:6: by: found "date, impressions", expected a list; write [date, impressions]. Correct the file.
          reason: total, column: Day, is: Sum | reason: total | days.yml:11: give a column with is, matches or empty, or a number of cells.
          date: {labels: Day, patterns: dd.MM.yyyy} | reach: Day | days.yml:5: the column date is missing; say what fills it.
          title: days            | title: [days           | days.yml:2: not readable as YAML: expected ',' or ']', but got :. Correct the file.
          """)
  void a_mistake_is_told_with_its_line(String good, String bad, String message) {
    assertThat(refusal(GOOD.replace(good, bad))).isEqualTo(message);
  }
}
