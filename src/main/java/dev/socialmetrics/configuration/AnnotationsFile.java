package dev.socialmetrics.configuration;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.annotation.AnnotationKind;
import dev.socialmetrics.insight.annotation.Annotations;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code annotations.csv}: what people know of days. Columns {@code date, account, platform, text,
 * kind}; a date is a day or {@code 2025-10-03..2025-10-05}, an empty account or platform means all,
 * an empty kind a note.
 */
public final class AnnotationsFile {
  /** Its name in the configuration folder. */
  public static final String NAME = "annotations.csv";

  private static final List<String> COLUMNS =
      List.of("date", "account", "platform", "text", "kind");

  private final Path file;
  private final Platforms platforms;

  /**
   * @param platforms whose names and keys may be written
   */
  public AnnotationsFile(Path configuration, Platforms platforms) {
    this.file = configuration.resolve(NAME);
    this.platforms = platforms;
  }

  /**
   * None where there is no such file.
   *
   * @throws ConfigurationRefused when a line of it cannot be read
   */
  public Annotations read() {
    if (!Files.exists(file)) {
      return Annotations.NONE;
    }
    List<Annotation> annotations = new ArrayList<>();
    new ConfigurationTable(file, COLUMNS)
        .each((row, line) -> annotations.add(annotation(row, line)));
    return new Annotations(annotations);
  }

  private Annotation annotation(String[] row, long line) {
    if (row[3].isBlank()) {
      throw refused(line, "text: found nothing, expected what happened. Write it.");
    }
    return new Annotation(
        days(row[0].strip(), line),
        account(row[1].strip(), line),
        platform(row[2].strip(), line),
        row[3].strip(),
        kind(row[4].strip(), line));
  }

  private Window days(String text, long line) {
    try {
      return Window.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused(
          line,
          "date: found \""
              + text
              + "\", expected a day such as 2025-10-03, or a first and a last day such as"
              + " 2025-10-03..2025-10-05. Correct the date.");
    }
  }

  private Optional<AccountId> account(String id, long line) {
    if (id.length() > AccountId.MAX_LENGTH) {
      throw refused(
          line,
          "account: found "
              + id.length()
              + " characters, expected at most "
              + AccountId.MAX_LENGTH
              + ". Correct the account.");
    }
    return Optional.of(id).filter(one -> !one.isEmpty()).map(AccountId::new);
  }

  private Optional<Platform> platform(String name, long line) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Platform> platform = platforms.find(name);
    if (platform.isEmpty()) {
      throw refused(
          line, "platform: found \"" + name + "\", expected " + OneOf.of(name, platforms.keys()));
    }
    return platform;
  }

  private AnnotationKind kind(String word, long line) {
    return AnnotationKind.find(word)
        .orElseThrow(
            () ->
                refused(
                    line,
                    "kind: found \""
                        + word
                        + "\", expected "
                        + OneOf.of(word, AnnotationKind.codes())));
  }

  private ConfigurationRefused refused(long line, String what) {
    return new ConfigurationRefused(file + ":" + line + ": " + what);
  }

  /**
   * Adds a line behind the others, as a person would, with the line ends that the file has.
   *
   * @throws ConfigurationRefused when the file cannot be read as it is
   */
  public void add(Annotation annotation) {
    read();
    try {
      Files.createDirectories(file.getParent());
      String before = Files.exists(file) ? ConfigurationText.read(file) : "";
      String lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
      String start = before.isBlank() ? row(COLUMNS, lineEnd) : "";
      boolean isOpen = !before.isEmpty() && !before.endsWith("\n");
      Files.writeString(
          file,
          (isOpen ? lineEnd : "") + start + row(cells(annotation), lineEnd),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Annotation annotation) {
    Window days = annotation.days();
    return List.of(
        days.days() == 1 ? days.start().toString() : days.start() + ".." + days.end(),
        annotation.account().map(AccountId::value).orElse(""),
        annotation.platform().map(Platform::key).orElse(""),
        annotation.text(),
        annotation.kind().code());
  }

  private static String row(List<String> cells, String lineEnd) {
    StringWriter text = new StringWriter();
    try (ICSVWriter writer = new CSVWriterBuilder(text).withLineEnd(lineEnd).build()) {
      writer.writeNext(cells.toArray(String[]::new), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
