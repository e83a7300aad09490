package dev.socialmetrics.format.description;

import java.util.Map;

/**
 * What a description was made from.
 *
 * @param years of the exports that it is known to fit, {@code 2023-2026}
 * @param as how sure it is
 */
public record Seen(String years, Confidence as) {
  /** What the labels and ways of writing are known by, the surest first. */
  public enum Confidence {
    /** Exports of accounts, byte by byte. */
    REAL_FILES("real files"),
    /** Programs of others that read such exports, and their tests. */
    IMPORTERS("importers"),
    /** What the platform or its users write about them. */
    DOCUMENTS("documents");

    static final Map<String, Confidence> BY_WORDS =
        Map.of(
            REAL_FILES.words, REAL_FILES, IMPORTERS.words, IMPORTERS, DOCUMENTS.words, DOCUMENTS);

    private final String words;

    Confidence(String words) {
      this.words = words;
    }

    /** As descriptions and lists write it. */
    public String words() {
      return words;
    }
  }

  static Seen of(YamlMap yaml) {
    Seen seen =
        new Seen(
            yaml.required("years"),
            yaml.choice("as", Confidence.BY_WORDS)
                .orElseThrow(() -> yaml.refused("the key as is missing; say what it is known by")));
    yaml.end();
    return seen;
  }
}
