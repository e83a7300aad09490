package dev.socialmetrics.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of post it is, in one vocabulary for all platforms: exports call the same thing {@code
 * IG reel}, {@code Reels} and {@code clips}. The store keeps the word of the export; this is for
 * grouping and for asking.
 *
 * @param word lower-case; a word of {@link #WORDS}, else the export's own
 */
public record PostType(String word) {
  private static final Map<String, List<String>> SPELLINGS =
      Map.ofEntries(
          Map.entry("image", List.of("images", "photo", "photos", "picture", "pictures", "bild")),
          Map.entry(
              "carousel", List.of("carousels", "carousel album", "sidecar", "album", "albums")),
          Map.entry("reel", List.of("reels", "clip", "clips")),
          Map.entry("video", List.of("videos", "igtv", "native video", "native videos", "vídeo")),
          Map.entry("short", List.of("shorts")),
          Map.entry("story", List.of("stories")),
          Map.entry("live", List.of("lives", "live video", "live videos")),
          Map.entry("text", List.of("texts", "status", "status update", "status updates")),
          Map.entry("link", List.of("links")),
          Map.entry("poll", List.of("polls")),
          Map.entry("event", List.of("events")),
          Map.entry("document", List.of("documents")),
          Map.entry("article", List.of("articles")));

  /** The vocabulary. */
  public static final List<String> WORDS = SPELLINGS.keySet().stream().sorted().toList();

  private static final Map<String, String> BY_SPELLING = bySpelling();

  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

  /** Instagram's exports put their own name before the type, its API the name of an interface. */
  private static final Pattern PREFIX = Pattern.compile("^(ig |xdt ?graph ?|graph ?)(?=.)");

  public PostType {
    if (word.isBlank()) {
      throw new IllegalArgumentException("a post type is a word, was blank");
    }
  }

  /** The type that an export's word means; empty where it has none. */
  public static Optional<PostType> of(@Nullable String exported) {
    if (exported == null || exported.isBlank()) {
      return Optional.empty();
    }
    String lower = exported.strip().toLowerCase(Locale.ROOT);
    String bare = BETWEEN.matcher(lower).replaceAll(" ");
    String known = BY_SPELLING.get(PREFIX.matcher(bare).replaceFirst(""));
    return Optional.of(new PostType(known == null ? lower : known));
  }

  /**
   * Whether a post is of an asked type: a word of the vocabulary means all spellings, any other
   * word the export's own. Without regard to case.
   *
   * @param exported may be null
   */
  public static boolean matches(String asked, String exported) {
    String lower = asked.strip().toLowerCase(Locale.ROOT);
    return of(exported)
        .filter(
            type ->
                type.word().equals(lower)
                    || exported.strip().toLowerCase(Locale.ROOT).equals(lower))
        .isPresent();
  }

  private static Map<String, String> bySpelling() {
    Map<String, String> words = new HashMap<>();
    SPELLINGS.forEach(
        (word, spellings) -> {
          words.put(word, word);
          spellings.forEach(spelling -> words.put(spelling, word));
        });
    return words;
  }

  @Override
  public String toString() {
    return word;
  }
}
