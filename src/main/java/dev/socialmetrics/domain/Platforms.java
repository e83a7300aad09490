package dev.socialmetrics.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The platforms this organisation knows, what people call them, and the other names they go by.
 * Immutable.
 */
public final class Platforms {
  private static final List<String> NAMES =
      List.of(
          "Instagram",
          "Facebook",
          "TikTok",
          "LinkedIn",
          "Twitter",
          "YouTube",
          "Snapchat",
          "Pinterest",
          "Threads",
          "Mastodon");

  /** The ten that are always known. */
  public static final List<String> BUILT_IN = NAMES.stream().map(Platforms::key).toList();

  private static final Platform TWITTER = new Platform("twitter");

  private final Map<String, Platform> byName = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();

  private Platforms() {}

  /** The built-in ten (and {@code x} for twitter). */
  public static Platforms builtIn() {
    return with(List.of());
  }

  /**
   * The built-in ten and some more.
   *
   * @param more as people write them: {@code Bluesky} has the key {@code bluesky}, {@code Truth
   *     Social} {@code truth-social}
   * @throws IllegalArgumentException when a name makes no key
   */
  public static Platforms with(Collection<String> more) {
    Platforms platforms = new Platforms();
    NAMES.forEach(platforms::add);
    platforms.byName.put("x", TWITTER);
    platforms.names.put(TWITTER.key(), "X (Twitter)");
    more.forEach(platforms::add);
    return platforms;
  }

  private void add(String name) {
    Platform platform = new Platform(key(name));
    byName.put(platform.key(), platform);
    byName.put(name.strip().toLowerCase(Locale.ROOT), platform);
    names.put(platform.key(), name.strip());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }

  /** Looks a name up without regard to case or surrounding blanks. */
  public Optional<Platform> find(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /**
   * The same, of a name that must be known.
   *
   * @throws IllegalArgumentException where it is not; the message lists the known
   */
  public Platform require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no platform " + name + "; there are " + String.join(" ", keys())));
  }

  /** What people call it; its key where it is not known. */
  public String nameOf(Platform platform) {
    return names.getOrDefault(platform.key(), platform.key());
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return List.copyOf(names.keySet());
  }
}
