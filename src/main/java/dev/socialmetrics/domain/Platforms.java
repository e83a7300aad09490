package dev.socialmetrics.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The platforms this organisation knows, and the other names they go by. Immutable. */
public final class Platforms {
  /** The nine that are always known. */
  public static final List<String> BUILT_IN =
      List.of(
          "instagram",
          "facebook",
          "tiktok",
          "linkedin",
          "twitter",
          "youtube",
          "snapchat",
          "pinterest",
          "threads");

  private final Map<String, Platform> byName = new HashMap<>();

  private Platforms() {}

  /** The built-in nine (and {@code x} for twitter). */
  public static Platforms builtIn() {
    return with(List.of());
  }

  /** The built-in nine and some more. */
  public static Platforms with(Collection<String> more) {
    Platforms platforms = new Platforms();
    BUILT_IN.forEach(platforms::add);
    more.forEach(platforms::add);
    platforms.byName.put("x", new Platform("twitter"));
    return platforms;
  }

  private void add(String key) {
    byName.put(key, new Platform(key));
  }

  /** Looks a name up without regard to case or surrounding blanks. */
  public Optional<Platform> find(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return byName.values().stream().map(Platform::key).distinct().sorted().toList();
  }
}
