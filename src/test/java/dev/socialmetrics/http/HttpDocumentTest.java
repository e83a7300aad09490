package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** src/docs/http.md and the OpenAPI description, held against the started program. */
class HttpDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/http.md");
  private static final String PREFIX = "/api/social-media/metrics";
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^curl \"http://localhost:8001([^\"]+)\"$");
  private static final Pattern CODE =
      Pattern.compile("\"((?:parameter|field|body)\\.[a-z-]+|row\\.(?:no-value|superseded))\"");
  private static final Pattern MAPPED =
      Pattern.compile("@(?:Get|Post)Mapping\\((\\{?[^)]*?)\\)", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static Served served;
  private static JsonNode description;

  @BeforeAll
  static void start() {
    Desktop desktop = new Desktop(folder);
    String samples = Path.of("input/samples").toAbsolutePath().toString();
    assertThat(desktop.metrics("nightly", "--input", samples).exitCode()).isZero();
    served = Served.start(desktop);
    description = JsonMapper.shared().readTree(served.get("/openapi.json").body());
  }

  @AfterAll
  static void end() {
    served.close();
  }

  @Test
  void each_example_is_answered() throws IOException {
    List<String> examples = matches(EXAMPLE, Files.readString(DOCUMENT));

    assertThat(examples)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            address -> {
              HttpResponse<String> answer = served.get(address);
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            });
  }

  @Test
  void the_failure_that_it_shows_is_what_is_answered() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains("```json\n" + served.api("/summary?platfrom=x").body() + "```");
  }

  @Test
  void every_code_and_status_of_the_source_is_explained() throws IOException {
    String document = Files.readString(DOCUMENT);
    Set<String> codes = new TreeSet<>();
    for (String source : sources()) {
      codes.addAll(matches(CODE, source));
    }

    assertThat(codes)
        .hasSizeGreaterThan(5)
        .allSatisfy(code -> assertThat(document).contains("| `" + code + "` |"));
    assertThat(
            matches(
                Pattern.compile("\\| `((?:parameter|field|body|row)\\.[a-z-]+)` \\|"), document))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void the_description_names_every_address_and_no_other() throws IOException {
    Set<String> mapped = new TreeSet<>();
    for (String source : sources()) {
      boolean api = source.contains("@RequestMapping(\"" + PREFIX + "\")");
      for (String list : matches(MAPPED, source)) {
        for (String path : matches(Pattern.compile("\"([^\"]+)\""), list)) {
          String whole = list.contains("PREFIX +") ? "/reports/" + path : path;
          mapped.add((api ? PREFIX : "") + whole.replace("/**", "/{file}"));
        }
      }
    }

    assertThat(names(description.get("paths"))).containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void the_parameters_of_an_address_are_those_that_it_takes() {
    for (String path : readAddresses()) {
      HttpResponse<String> refused = served.get(filled(path) + "?nonsense=1");
      if (!path.equals("/reports/{folder}/{file}")) {
        assertThat(refused.statusCode()).as(path).isEqualTo(400);
        JsonNode fault = JsonMapper.shared().readTree(refused.body()).get("errors").get(0);
        String taken = fault.get("expected").asString().replace("one of ", "");
        List<String> described = described(path);
        assertThat(described.isEmpty() ? "no parameters" : String.join(", ", described))
            .as(path)
            .isEqualTo(taken);
      }
    }
  }

  @Test
  void answers_have_the_keys_that_the_description_requires() {
    for (String path : readAddresses()) {
      JsonNode schema =
          description.at(
              "/paths/"
                  + path.replace("~", "~0").replace("/", "~1")
                  + "/get/responses/200/content/application~1json/schema");
      JsonNode resolved =
          schema.has("$ref") ? description.at(schema.get("$ref").asString().substring(1)) : schema;
      if (resolved.has("required")) {
        JsonNode answer = JsonMapper.shared().readTree(served.get(example(path)).body());
        resolved
            .get("required")
            .forEach(key -> assertThat(answer.has(key.asString())).as(path + " " + key).isTrue());
      }
    }
  }

  @Test
  void the_document_names_every_parameter_and_address_of_the_reports() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(described(PREFIX + "/daily"))
        .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
    assertThat(names(description.get("paths")))
        .allSatisfy(
            path ->
                assertThat(document)
                    .contains("`" + path.replace(PREFIX, "").replaceAll("reports/.*", "reports/")));
  }

  private static List<String> readAddresses() {
    return names(description.get("paths")).stream()
        .filter(path -> description.get("paths").get(path).has("get"))
        .toList();
  }

  private static List<String> described(String path) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : description.get("paths").get(path).get("get").get("parameters")) {
      JsonNode parameter =
          one.has("$ref") ? description.at(one.get("$ref").asString().substring(1)) : one;
      if (parameter.get("in").asString().equals("query")) {
        names.add(parameter.get("name").asString());
      }
    }
    return names;
  }

  private static String example(String path) {
    return path.endsWith("/explain")
        ? path + "?metric=reach&account_id=1&platform=instagram"
        : filled(path);
  }

  private static String filled(String path) {
    return path.replace("{id}", "1").replace("{folder}", "latest").replace("{file}", "index.html");
  }

  private static List<String> names(JsonNode object) {
    return object.propertyNames().stream().toList();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> sources() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String room : List.of("http", "job/inbox")) {
      try (Stream<Path> all = Files.walk(Path.of("src/main/java/dev/socialmetrics", room))) {
        for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }
}
