package dev.socialmetrics.format.description;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the description of one format. */
public final class FormatReader {
  private static final Set<String> BASES = Set.of("reach", "impressions", "views", "reported");

  private final String name;
  private final String file;
  private final boolean own;
  private final ExportWords words;

  /**
   * @param name of the format: its file's name without {@code .yml}
   * @param file as people know it, for messages
   * @param own true for a user's own format
   * @param words of other languages
   */
  public FormatReader(String name, String file, boolean own, ExportWords words) {
    this.name = name;
    this.file = file;
    this.own = own;
    this.words = words;
  }

  /**
   * One for each way in which languages write numbers and days; the first is that of English.
   *
   * @throws DescriptionRefused when a key is unknown or its value wrong
   */
  public List<FormatDescription> read(String text) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new DescriptionRefused(
          file
              + ": found the name "
              + name
              + ", expected lower-case words with hyphens."
              + " Rename the file.");
    }
    if (own && name.startsWith("canonical")) {
      throw new DescriptionRefused(
          file
              + ": found the name "
              + name
              + ", expected one that does not begin with canonical: those formats are the program's"
              + " own. Rename the file.");
    }
    YamlMap yaml = YamlMap.read(file, text);
    List<ExportLanguage> languages = yaml.text("words").map(words::of).orElse(List.of());
    return Wording.all(languages, NumberWriting.of(yaml).decimalComma()).stream()
        .map(wording -> format(yaml.in(wording)))
        .toList();
  }

  private FormatDescription format(YamlMap yaml) {
    FormatDescription format = described(yaml);
    yaml.end();
    if (format.isCanonical() && (format.decimalComma() || !format.missing().isEmpty())) {
      throw yaml.refused(
          "a canonical table is written for programs; leave numbers and missing out");
    }
    if (format.tables().isEmpty()) {
      throw yaml.refused("the key tables is missing; add at least one table");
    }
    return format;
  }

  private FormatDescription described(YamlMap yaml) {
    Style style = yaml.choice("style", Style.BY_WORD).orElse(Style.PLATFORM);
    return new FormatDescription(
        name,
        yaml.required("title"),
        yaml.required("source"),
        yaml.map("seen").map(Seen::of),
        yaml.text("platform"),
        yaml.words("platforms"),
        yaml.read("zone", ZoneId::of, "a zone such as America/Los_Angeles"),
        yaml.read("encoding", FormatReader::encoding, "an encoding such as windows-1252"),
        yaml.read("delimiter", FormatReader::character, "one character"),
        yaml.readAll("file-name", Pattern::compile, "a regular expression"),
        yaml.readAll("export-pattern", DateLetters::require, ColumnReader.PATTERN),
        NumberWriting.of(yaml).in(yaml.wording()),
        yaml.flag("misread"),
        yaml.flag("among-others"),
        yaml.choice("order", Map.of("either", true)).orElse(false),
        yaml.text("words"),
        yaml.wording().codes(),
        languages(yaml),
        ColumnReader.normalised(yaml.texts("missing")),
        yaml.words("never"),
        yaml.read("basis", FormatReader::basis, "reach, impressions, views or reported"),
        yaml.flag("only-in-folder"),
        yaml.maps("refuse-files").stream().map(FormatReader::refusedFile).toList(),
        style,
        own,
        yaml.maps("tables").stream().map(table -> new TableReader(table, style).read()).toList());
  }

  private static RefusedFile refusedFile(YamlMap map) {
    RefusedFile refused =
        new RefusedFile(
            map.regex("name")
                .orElseThrow(
                    () -> map.refused("the key name is missing; add a regular expression")),
            map.required("because"));
    map.end();
    return refused;
  }

  private static List<String> languages(YamlMap yaml) {
    List<String> said = yaml.words("languages");
    return said.isEmpty()
        ? Stream.concat(Stream.of("en"), yaml.wording().codes().stream()).distinct().toList()
        : said;
  }

  private static String encoding(String text) {
    return Charset.forName(text).name();
  }

  private static char character(String text) {
    String one = text.equals("tab") ? "\t" : text;
    if (one.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return one.charAt(0);
  }

  private static String basis(String text) {
    if (!BASES.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
