package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Program;
import dev.socialmetrics.desktop.Served;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What spreadsheets fetch by the recipes of {@code src/docs/http.md}, as they ask for it, and what
 * LibreOffice makes of it.
 */
class SpreadsheetsOverHttpTest {
  private static final String GOOGLE =
      "Mozilla/5.0 (compatible; GoogleDocs; apps-spreadsheets; +http://docs.google.com)";

  private static final String BETWEEN = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  @TempDir private Path folder;

  @Test
  void a_sheet_that_can_send_no_headers_gets_the_numbers_of_the_report() throws Exception {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop, "--set", "serve.keys-in-address=true")) {
      String key = desktop.metrics("keys", "add", "sheets", "--scope", "read").out().strip();
      HttpResponse<String> sheet =
          fetch(served, "/summary?format=csv&key=" + key, "User-Agent", GOOGLE);
      JsonNode first =
          JsonMapper.shared()
              .readTree(fetch(served, "/summary", "X-API-Key", key).body())
              .get("summaries")
              .get(0);

      assertThat(sheet.statusCode()).isEqualTo(200);
      assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv;");
      for (String name :
          List.of("current_followers", "growth_30d", "reach_30d", "avg_engagement")) {
        assertThat(rows(sheet.body()).get(0).get(name)).isEqualTo(first.get(name).asString());
      }
      assertThat(Files.readString(desktop.output("logs/serve.log"))).doesNotContain(key);
      String opened = calc(sheet.body());
      assertThat(opened)
          .contains("\"instagram\",1040,30,2.97,7.61"); // numbers, since texts are quoted
      assertThat(rows(opened.replace("FALSE", "false"))).isEqualTo(rows(sheet.body()));
    }
  }

  @Test
  void power_query_gets_the_days_of_a_month_with_a_key_in_a_header() throws Exception {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop)) {
      String key = desktop.metrics("keys", "add", "bi", "--scope", "read").out().strip();

      HttpResponse<String> days =
          fetch(served, "/daily?format=csv&month=2025-10", "X-API-Key", key);

      assertThat(days.statusCode()).isEqualTo(200);
      assertThat(rows(days.body()))
          .hasSize(46)
          .allSatisfy(row -> assertThat(row.get("date")).startsWith("2025-10-"))
          .anySatisfy(row -> assertThat(row).containsEntry("reach", "540"));
    }
  }

  private static HttpResponse<String> fetch(Served served, String address, String... headers) {
    return served.send(
        HttpRequest.newBuilder(URI.create(served.url() + "/api/social-media/metrics" + address))
            .headers(headers)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Of a table whose texts have commas, but no quotes and line ends. */
  private static List<Map<String, String>> rows(String csv) {
    List<String> lines = csv.lines().toList();
    String[] names = lines.get(0).replace("\"", "").split(",", -1);
    return lines.stream().skip(1).map(line -> row(names, line.split(BETWEEN, -1))).toList();
  }

  private static Map<String, String> row(String[] names, String[] cells) {
    assertThat(cells).hasSameSizeAs(names);
    Map<String, String> row = new LinkedHashMap<>();
    Arrays.stream(names).forEach(name -> row.put(name, cells[row.size()].replace("\"", "")));
    return row;
  }

  /** Opened by LibreOffice, which reads numbers and days as such, and written as CSV again. */
  private String calc(String csv) throws Exception {
    assumeTrue(Program.isThere("soffice"), "skipped: there is no soffice");
    Path in = Files.writeString(folder.resolve("sheet.csv"), csv);
    Path out = Files.createDirectories(folder.resolve("opened"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=CSV:44,34,76,1,,1033,false,true",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false",
                "--outdir",
                out.toString(),
                in.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out.resolve("sheet.csv"));
  }
}
