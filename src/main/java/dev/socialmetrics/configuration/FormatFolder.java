package dev.socialmetrics.configuration;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.description.DescriptionRefused;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.format.description.Undecided;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.words.OwnWords;
import dev.socialmetrics.format.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * The descriptions of export formats: those that come with the program, and those in {@code
 * config/formats/}, which replace others of the same name. They are read with the words of other
 * languages, to which those in {@code config/words/} are added.
 */
final class FormatFolder {
  private static final String SHIPPED = "classpath*:formats/*.yml";
  private static final Pattern ENDING = Pattern.compile("\\.ya?ml$", Pattern.CASE_INSENSITIVE);

  private record Text(String file, String text, boolean own) {}

  /** What texts said, so that a server does not read the same ones again for each run. */
  private record Parsed(String digest, List<String> platforms, ExportFormats formats) {
    boolean isOf(String texts, Platforms known) {
      return digest.equals(texts) && platforms.equals(known.keys());
    }
  }

  private static final AtomicReference<Parsed> LAST =
      new AtomicReference<>(new Parsed("", List.of(), new ExportFormats(List.of())));

  private final Map<String, Text> texts = new TreeMap<>();
  private final Map<String, Text> words = new TreeMap<>();

  private final boolean isForDrafts;

  private FormatFolder(boolean isForDrafts) {
    this.isForDrafts = isForDrafts;
  }

  /**
   * @throws ConfigurationRefused when a file cannot be read
   */
  static FormatFolder read(Path folder) {
    return read(new FormatFolder(false), folder);
  }

  /**
   * The same without the user's drafts: those in which something is to be decided, and the empty
   * file that a shell makes before a draft is written into it.
   *
   * @throws ConfigurationRefused when a file cannot be read
   */
  static FormatFolder readForDrafts(Path folder) {
    return read(new FormatFolder(true), folder);
  }

  private static FormatFolder read(FormatFolder formats, Path folder) {
    formats.takeShipped();
    formats.takeOwn(folder.resolve("formats"), formats.texts, "format");
    formats.takeOwn(folder.resolve("words"), formats.words, "language");
    return formats;
  }

  private void takeShipped() {
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
        String name = String.valueOf(resource.getFilename());
        try (InputStream in = resource.getInputStream()) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          texts.put(nameOf(name), new Text("formats/" + name, text, false));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationRefused("the program's own formats are not readable: " + e);
    }
  }

  private void takeOwn(Path folder, Map<String, Text> into, String what) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        takeOwnFile(file, into, what);
      }
    } catch (IOException e) {
      throw new ConfigurationRefused(folder + ": not readable. Allow this user to read it.");
    }
  }

  private void takeOwnFile(Path file, Map<String, Text> into, String what) {
    String name = file.getFileName().toString();
    if (!ENDING.matcher(name).find() || name.startsWith(".")) {
      return;
    }
    Optional.ofNullable(into.get(nameOf(name)))
        .filter(Text::own)
        .ifPresent(
            other -> {
              throw new ConfigurationRefused(
                  file + ": the same " + what + " as " + other.file() + ". Remove one of the two.");
            });
    String text = ConfigurationText.read(file);
    if (!isForDrafts || !text.isBlank() && !Undecided.isIn(text)) {
      into.put(nameOf(name), new Text(file.toString(), text, true));
    }
  }

  private static String nameOf(String file) {
    return ENDING.matcher(file).replaceFirst("");
  }

  /** Stands for all that the formats say. */
  String digest() {
    return words.isEmpty() ? texts.toString() : texts + words.toString();
  }

  /**
   * Reads the descriptions when they are first asked for; at once where the user wrote some.
   *
   * @throws ConfigurationRefused when one of the user's is described wrongly
   */
  Supplier<ExportFormats> parsing(Platforms platforms) {
    SingletonSupplier<ExportFormats> formats = SingletonSupplier.of(() -> parse(platforms));
    if (!words.isEmpty() || texts.values().stream().anyMatch(Text::own)) {
      formats.obtain();
    }
    return formats;
  }

  private ExportFormats parse(Platforms platforms) {
    String digest = digest();
    Parsed last = LAST.get();
    if (last.isOf(digest, platforms)) {
      return last.formats();
    }
    ExportFormats formats = parseAnew(platforms);
    LAST.set(new Parsed(digest, platforms.keys(), formats));
    return formats;
  }

  private ExportFormats parseAnew(Platforms platforms) {
    List<FormatDescription> formats = new ArrayList<>();
    try {
      OwnWords all = new OwnWords(Words.shipped());
      words.forEach((language, text) -> all.add(language, text.file(), text.text()));
      texts.forEach((name, text) -> formats.addAll(parse(name, text, all)));
      all.require(formats, name -> texts.get(name).text());
    } catch (DescriptionRefused e) {
      throw new ConfigurationRefused(e.getMessage());
    }
    formats.forEach(format -> requireKnown(format, platforms));
    return new ExportFormats(formats);
  }

  private static List<FormatDescription> parse(String name, Text text, ExportWords words) {
    return new FormatReader(name, text.file(), text.own(), words).read(text.text());
  }

  private void requireKnown(FormatDescription format, Platforms platforms) {
    Stream.concat(
            format.platform().stream(),
            format.tables().stream().flatMap(table -> table.platform().stream()))
        .filter(platform -> !platforms.keys().contains(platform))
        .findFirst()
        .ifPresent(
            platform -> {
              throw new ConfigurationRefused(
                  texts.get(format.name()).file()
                      + ": platform: found \""
                      + platform
                      + "\", expected one of "
                      + String.join(" ", platforms.keys())
                      + ". Correct it, or add it to platforms in application.yml.");
            });
  }
}
