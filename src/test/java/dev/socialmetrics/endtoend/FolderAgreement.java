package dev.socialmetrics.endtoend;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.ReportFiles;
import dev.socialmetrics.metric.figure.Figure;
import dev.socialmetrics.metric.figure.SummaryFigures;
import dev.socialmetrics.report.explain.Explain;
import dev.socialmetrics.report.explain.ExplainRequest;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares every figure of a folder of reports: its formats, standard output, of all and of each
 * channel, explanations and pages.
 */
final class FolderAgreement {
  /** Depends on which other channels are asked for. */
  private static final Set<String> AMONG_OTHERS =
      Set.of("share_percent", "rank", "rank_of", "change_rank", "change_rank_of", "change_is");

  private final Agreement agreement;

  FolderAgreement(Agreement agreement) {
    this.agreement = agreement;
  }

  /**
   * @param reports every report in every format, and the pages
   * @param asOf their date
   */
  void compare(Desktop desktop, Path reports, String asOf) {
    compare(desktop, reports, AskedDays.upTo(asOf));
  }

  /**
   * @param reports of these days
   */
  void compare(Desktop desktop, Path reports, AskedDays days) {
    String asOf = days.date();
    Answers answers = new Answers(desktop);
    for (PublishedTable table : PublishedTable.ALL) {
      compareFormats(table, reports, asOf);
      for (String format : List.of("json", "csv")) {
        List<String> words =
            new ArrayList<>(List.of("report", table.name(), "--stdout", "--format", format));
        words.addAll(days.words());
        String printed = answers.text(words.toArray(String[]::new));
        Path file = reports.resolve(table.file() + "." + format);
        if (!printed.contains("\"success\": false")) {
          agreement.same("stdout = file", asOf + " " + file, ReportFiles.text(file), printed);
        }
      }
    }
    List<JsonNode> channels =
        PublishedTable.list(PublishedTable.named("summary").json(reports).get("summaries"));
    for (JsonNode channel : channels) {
      compareChannel(answers, reports, channel, days);
    }
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5))) {
      Explain explain = new Explain(database.reading(), Optional.empty());
      channels.forEach(channel -> compareExplained(explain, channel, days));
    }
    new PageAgreement(agreement, answers, reports, days).compare(PageFile.of(reports));
  }

  private void compareFormats(PublishedTable table, Path reports, String asOf) {
    JsonNode json = table.json(reports);
    List<Map<String, String>> lines = table.lines(json);
    Map<String, List<Map<String, String>>> others =
        Map.of("CSV", table.csv(reports), "XLSX", table.xlsx(reports));
    others.forEach(
        (format, found) -> {
          String pair = "JSON = " + format;
          String about = asOf + " " + table.name() + " ";
          agreement.same(
              pair, about + "lines", String.valueOf(lines.size()), String.valueOf(found.size()));
          for (int i = 0; i < Math.min(lines.size(), found.size()); i++) {
            String where = about + i + " ";
            Map<String, String> line = lines.get(i);
            agreement.same(
                pair, where + "reasons", "true", "" + found.get(i).containsKey("reasons"));
            found
                .get(i)
                .forEach(
                    (column, cell) -> agreement.same(pair, where + column, line.get(column), cell));
          }
          compareColumns(table, json, found, pair, about);
        });
  }

  /** What a row of the JSON has, the tables have too. */
  private void compareColumns(
      PublishedTable table,
      JsonNode json,
      List<Map<String, String>> found,
      String pair,
      String about) {
    table.parts(json).stream()
        .flatMap(part -> table.rows(part).stream())
        .flatMap(row -> row.propertyNames().stream())
        .distinct()
        .forEach(
            key ->
                agreement.same(
                    pair, about + "column " + key, "true", "" + found.get(0).containsKey(key)));
  }

  private void compareChannel(Answers answers, Path reports, JsonNode channel, AskedDays days) {
    String asOf = days.date();
    String account = channel.get("account_id").asString();
    String platform = channel.get("platform").asString();
    for (PublishedTable table : PublishedTable.ALL) {
      JsonNode single = answers.report(table.name(), account, platform, days.words());
      JsonNode facts = single.path(table.title()).isObject() ? single.get(table.title()) : single;
      for (JsonNode part : table.parts(table.json(reports))) {
        List<JsonNode> rows =
            table.rows(part).stream().filter(row -> isOf(row, part, account, platform)).toList();
        if (!rows.isEmpty()) {
          compareRows(table, rows, table.rows(single), account + " " + platform + " " + asOf);
        }
        boolean own = isOf(part, part, account, platform) && !table.name().equals("trends");
        if (own) {
          part.properties().stream()
              .filter(fact -> !fact.getKey().equals(table.title()))
              .forEach(
                  fact ->
                      agreement.same(
                          "stdout of a channel = file",
                          table.name() + " " + account + " " + platform + " " + fact.getKey(),
                          PublishedTable.text(fact.getValue()),
                          PublishedTable.text(facts.path(fact.getKey()))));
        }
      }
    }
  }

  private static boolean isOf(JsonNode row, JsonNode part, String account, String platform) {
    if (row.has("scope") && !row.get("scope").asString().equals("account_on_platform")) {
      return row.get("scope").asString().equals("campaign") && isOf(part, part, account, platform);
    }
    JsonNode whose = row.has("account_id") ? row : part;
    return PublishedTable.text(whose.path("account_id")).equals(account)
        && PublishedTable.text(whose.path("platform")).equals(platform);
  }

  /** Each row of the file is in the answer, with the same figures. */
  private void compareRows(
      PublishedTable table, List<JsonNode> rows, List<JsonNode> answered, String about) {
    Map<String, JsonNode> found = new HashMap<>();
    answered.forEach(row -> found.putIfAbsent(key(row), row));
    for (JsonNode row : rows) {
      String where = table.name() + " of " + about + " " + key(row);
      JsonNode other = found.get(key(row));
      for (Map.Entry<String, JsonNode> cell : row.properties()) {
        if (!AMONG_OTHERS.contains(cell.getKey())
            && !(table.name().equals("comparison") && cell.getKey().equals("reasons"))) {
          agreement.same(
              "stdout of a channel = file",
              where + " " + cell.getKey(),
              PublishedTable.text(cell.getValue()),
              other == null ? "no row" : PublishedTable.text(other.path(cell.getKey())));
        }
      }
    }
  }

  private static String key(JsonNode row) {
    List<String> key = new ArrayList<>();
    String[] names = {
      "scope",
      "metric",
      "period",
      "against",
      "date",
      "post_id",
      "campaign_id",
      "start_date",
      "end_date"
    };
    for (String name : names) {
      key.add(PublishedTable.text(row.path(name)));
    }
    return String.join("|", key);
  }

  private void compareExplained(Explain explain, JsonNode summary, AskedDays days) {
    String asOf = days.date();
    for (Figure<?> figure : SummaryFigures.all()) {
      String name = figure.name(days.length());
      String account = summary.get("account_id").asString();
      String platform = summary.get("platform").asString();
      ExplainRequest request =
          new ExplainRequest(
              name,
              account,
              platform,
              Optional.of(LocalDate.parse(asOf)).filter(day -> days.period().isEmpty()),
              days.length(),
              days.period(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      JsonNode explained = PublishedTable.read(explain.find(request).orElseThrow().json());
      String reason = PublishedTable.text(explained.get("reason"));
      agreement.same(
          "explain = summary",
          name + " of " + account + " on " + platform + " as of " + asOf,
          Answers.figure(summary, name),
          reason.isEmpty() ? PublishedTable.text(explained.get("value")) : "none: " + reason);
    }
  }
}
