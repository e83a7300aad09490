package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.words.Sentence;
import dev.socialmetrics.report.insight.Briefings;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.ReportSession;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every figure of a sentence about the samples is one of another report, or computed of them. */
class SentenceFiguresTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  @TempDir static Path folder;
  private static SampleReports samples;
  private static final List<Sentence> ofAccounts = new ArrayList<>();
  private static List<Sentence> ofAll;

  @BeforeAll
  static void aNight() throws Exception {
    samples = new SampleReports(folder);
    try (Database database = Database.forReading(folder.resolve("output"), Duration.ofSeconds(5));
        ReportSession session = ReportSession.open(database.reading())) {
      LocalDate date = session.queries().findReportDate().orElseThrow();
      Briefings briefings =
          Briefings.of(session.queries(), ReportRequest.everything().asOf(date), date);
      ofAll = briefings.ofAll().sentences();
      rows("comparison", "comparison")
          .filter(row -> row.path("scope").asString().equals("account"))
          .map(row -> row.path("account_id").asString())
          .distinct()
          .forEach(account -> ofAccounts.addAll(briefings.of(new AccountId(account)).sentences()));
    }
  }

  private static Stream<JsonNode> rows(String report, String list) {
    return StreamSupport.stream(
        samples.published(report + ".json").path(list).spliterator(), false);
  }

  @Test
  void there_are_sentences_about_changes_and_campaigns() {
    assertThat(ofAccounts).hasSizeGreaterThan(5);
    assertThat(ofAll).isNotEmpty();
    assertThat(ofAccounts)
        .flatExtracting(Sentence::findingIds)
        .extracting(id -> id.kind().code())
        .contains("change", "campaign");
  }

  @Test
  void every_figure_of_a_sentence_is_one_of_the_other_reports() {
    for (Sentence sentence : Stream.concat(ofAccounts.stream(), ofAll.stream()).toList()) {
      Set<String> known = known(sentence);
      Matcher numbers = NUMBER.matcher(withoutNames(sentence));
      int found = 0;
      while (numbers.find()) {
        assertThat(known).as(sentence.text()).contains(numbers.group());
        found++;
      }
      assertThat(found).as(sentence.text()).isPositive();
    }
  }

  @Test
  void a_change_rises_where_it_is_above_nought_and_falls_below() {
    int compared = 0;
    for (Sentence sentence : ofAccounts) {
      if (sentence.text().contains(" rose ") || sentence.text().contains(" fell ")) {
        int sign = change(sentence.findingIds().get(0)).signum();
        String verb = sign > 0 ? " rose " : " fell ";
        assertThat(sentence.text().split(" against ")[0]).contains(verb);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  /** Campaigns and accounts may have digits in their names. */
  private static String withoutNames(Sentence sentence) {
    String text = sentence.text();
    for (FindingId id : sentence.findingIds()) {
      text =
          id.kind().code().equals("campaign") ? text.replace(" " + id.subject() + " ", " ") : text;
      String account = id.account().map(AccountId::value).orElse(" ");
      text = text.replace(" " + account + " on ", " ").replace(" " + account + " is ", " is ");
      text = text.replace(" " + account + " alone ", " ");
    }
    return text;
  }

  private static Set<String> known(Sentence sentence) {
    Set<String> known = new HashSet<>();
    BigDecimal total = null;
    for (FindingId id : sentence.findingIds()) {
      switch (id.kind()) {
        case CHANGE -> {
          addChange(known, id, total);
          total = total == null ? change(id) : total;
        }
        case CAMPAIGN -> addCampaign(known, id);
        case STALE -> addStale(known, id, sentence.findingIds().size());
        case ANOMALY -> addAnomaly(known, id);
        default -> throw new AssertionError("the samples have no " + id);
      }
    }
    return known;
  }

  private static JsonNode comparison(FindingId id) {
    return rows("comparison", "comparison")
        .filter(row -> row.path("metric").asString().equals(id.metric()))
        .filter(
            row -> text(row, "account_id").equals(id.account().map(AccountId::value).orElse("")))
        .filter(row -> text(row, "platform").equals(id.platform().map(one -> one.key()).orElse("")))
        .findFirst()
        .orElseThrow();
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).isNull() ? "" : row.path(key).asString();
  }

  private static BigDecimal change(FindingId id) {
    return comparison(id).path("change").decimalValue();
  }

  /**
   * @param total the whole that it is a part of; null of the whole itself
   */
  private static void addChange(Set<String> known, FindingId id, BigDecimal total) {
    BigDecimal change = change(id);
    if (total == null) {
      known.add(percent(comparison(id).path("change_percent").decimalValue()));
      known.add(grouped(change, 0));
      known.add(id.detail().replace("d", ""));
      return;
    }
    known.add(percent(change.divide(total, MathContext.DECIMAL64).movePointRight(2)));
    known.add(grouped(change, 0));
    known.add(grouped(total.subtract(change), 0));
  }

  private static String percent(BigDecimal percent) {
    return grouped(percent, percent.abs().compareTo(new BigDecimal("9.95")) < 0 ? 1 : 0);
  }

  private static String grouped(BigDecimal number, int places) {
    return String.format(
        Locale.ROOT, "%,." + places + "f", number.abs().setScale(places, RoundingMode.HALF_UP));
  }

  private static void addCampaign(Set<String> known, FindingId id) {
    rows("campaigns", "campaign_lists")
        .filter(part -> text(part, "account_id").equals(id.channel().accountId()))
        .filter(part -> text(part, "platform").equals(id.channel().platformKey()))
        .flatMap(part -> StreamSupport.stream(part.path("campaigns").spliterator(), false))
        .filter(row -> text(row, "campaign_id").equals(id.subject()))
        .forEach(
            row -> {
              known.add(grouped(row.path("cost").decimalValue(), 2));
              known.add(grouped(row.path("revenue_generated").decimalValue(), 2));
            });
  }

  private static void addStale(Set<String> known, FindingId id, int channels) {
    assertThat(
            StreamSupport.stream(
                samples.published("comparison.json").path("stale").spliterator(), false))
        .anySatisfy(
            row -> {
              assertThat(text(row, "account_id")).isEqualTo(id.channel().accountId());
              assertThat(text(row, "platform")).isEqualTo(id.channel().platformKey());
              assertThat(text(row, "latest_day")).isEqualTo(id.day().toString());
            });
    known.add(Integer.toString(channels));
    addDay(known, id.day());
  }

  private static void addDay(Set<String> known, LocalDate day) {
    known.add(Integer.toString(day.getDayOfMonth()));
    known.add(Integer.toString(day.getYear()));
  }

  private static void addAnomaly(Set<String> known, FindingId id) {
    JsonNode day =
        rows("anomalies", "anomalies")
            .filter(row -> row.path("id").asString().equals(id.toString()))
            .findFirst()
            .orElseThrow();
    Stream.of("value", "expected", "low", "high")
        .map(key -> day.path(key).decimalValue())
        .forEach(number -> known.add(grouped(number, id.metric().endsWith("rate") ? 2 : 0)));
    addDay(known, id.day());
  }
}
