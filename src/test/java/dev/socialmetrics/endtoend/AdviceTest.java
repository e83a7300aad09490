package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The advice of each code, followed: the file that leads to it, corrected as the message says, is
 * stored. All cases in two runs; a new case is a few lines of {@code remedies.txt}.
 */
class AdviceTest {
  private static final Path CASES = Path.of("src/test/resources/remedies/remedies.txt");
  private static final Path LOOK_ALIKES = Path.of("src/test/resources/formats");
  private static final Pattern WORDS = Pattern.compile("\n\\? (.*)\n");
  private static final Pattern REPEATED = Pattern.compile("\\{([^{}]+)\\*([0-9]+)}");
  private static final Instant FIRST = Instant.parse("2025-11-15T06:00:00Z");
  private static final Instant THEN = Instant.parse("2025-11-16T06:00:00Z");

  @TempDir Path folder;

  /**
   * @param number of the case in the list
   * @param how the bytes of the first file are written; empty for UTF-8
   * @param words of the message; empty where the code is enough
   * @param place of the corrected file
   */
  private record Advice(
      int number,
      String code,
      String file,
      String how,
      String words,
      String text,
      String place,
      String corrected) {
    String client() {
      return code.replace('.', '-') + '-' + number;
    }

    String name(String below) {
      return below.startsWith("../") ? below.substring(3) : client() + '/' + below;
    }
  }

  @Test
  void every_code_has_a_case_or_a_reason_why_not() throws IOException {
    List<String> known = new ArrayList<>(cases().stream().map(Advice::code).distinct().toList());
    Files.readAllLines(CASES).stream()
        .filter(line -> line.startsWith("no "))
        .flatMap(line -> Arrays.stream(line.substring(3, line.indexOf(':')).split(", ")))
        .forEach(known::add);

    assertThat(known)
        .as("add a case, or a line with the reason, to " + CASES)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList());
  }

  @Test
  void a_file_that_is_corrected_as_its_message_says_is_stored() throws IOException {
    Desktop desktop = new Desktop(folder);
    for (Advice advice : cases()) {
      desktop.putBytes(advice.name(advice.file()), FIRST, bytes(advice.how(), advice.text()));
    }
    desktop.metrics("import");
    SoftAssertions all = new SoftAssertions();
    for (Advice advice : cases()) {
      all.assertThat(codes(desktop, advice.name(advice.file())))
          .as("what leads to " + advice.code())
          .contains(advice.code());
      all.assertThat(String.join("\n", messages(desktop, advice.name(advice.file()))))
          .as("what is said of " + advice.name(advice.file()))
          .contains(advice.words());
    }

    for (Advice advice : cases()) {
      Files.delete(desktop.input(advice.name(advice.file())));
      desktop.putBytes(advice.name(advice.place()), THEN, bytes("", advice.corrected()));
    }
    desktop.metrics("import");
    for (Advice advice : cases()) {
      String name = advice.name(advice.place());
      all.assertThat(codes(desktop, name))
          .as("problems of the corrected " + name)
          .doesNotContain(advice.code());
      all.assertThat(desktop.tables().rows("SELECT stored_rows > 0" + latest(name)))
          .as("rows are stored of the corrected " + name)
          .containsExactly("1");
    }
    all.assertAll();
  }

  private static List<String> codes(Desktop desktop, String name) {
    String file = "(SELECT import_file_id" + latest(name) + ")";
    return desktop
        .tables()
        .rows(
            "SELECT code FROM row_problem WHERE import_file_id = "
                + file
                + " UNION SELECT coalesce(problem_code, '') FROM import_file WHERE import_file_id = "
                + file);
  }

  private static List<String> messages(Desktop desktop, String name) {
    return desktop.tables().rows("SELECT coalesce(problem_message, '')" + latest(name));
  }

  private static String latest(String name) {
    return " FROM import_file WHERE import_file_id = (SELECT max(import_file_id) FROM import_file"
        + " WHERE name = '"
        + name
        + "')";
  }

  private static byte[] bytes(String how, String text) {
    return switch (how) {
      case "latin-1" -> text.getBytes(StandardCharsets.ISO_8859_1);
      case "utf-16-cut" -> {
        byte[] all = ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE);
        yield Arrays.copyOf(all, all.length - 1);
      }
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static List<Advice> cases() throws IOException {
    List<Advice> cases = new ArrayList<>();
    String all = Files.readString(CASES).split("\nno ", 2)[0];
    for (String block : all.substring(all.indexOf("\n== ") + 1).split("(?m)^== ")) {
      if (!block.isBlank()) {
        cases.add(read(cases.size() + 1, block));
      }
    }
    return cases;
  }

  private static Advice read(int number, String block) throws IOException {
    String[] halves = block.split("(?m)^--", 2);
    Matcher words = WORDS.matcher(halves[0]);
    String said = words.find() ? words.group(1) : "";
    String head = halves[0].substring(0, halves[0].indexOf('\n'));
    String code = head.substring(0, head.indexOf(' '));
    String rest = head.substring(code.length() + 1);
    String how = rest.replaceAll(".* (latin-1|utf-16-cut)$|.*", "$1");
    String file = how.isEmpty() ? rest : rest.substring(0, rest.length() - how.length() - 1);
    String place = halves[1].substring(0, halves[1].indexOf('\n')).strip();
    return new Advice(
        number,
        code,
        file,
        how,
        said,
        text(words.replaceFirst("\n")),
        place.isEmpty() ? file : place,
        text(halves[1]));
  }

  private static String text(String half) throws IOException {
    String body = half.substring(half.indexOf('\n') + 1);
    if (body.startsWith("@")) {
      return Files.readString(LOOK_ALIKES.resolve(body.substring(1).strip()));
    }
    Matcher repeated = REPEATED.matcher(body.replace("{nul}", "\0").replace("{bell}", "\u0007"));
    return repeated.replaceAll(
        found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }
}
