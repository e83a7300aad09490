package dev.socialmetrics.http.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** The keys as they are now: a key that is revoked opens nothing from the next request on. */
final class LiveKeys {
  private final ApiKeys keys;
  private final Path file;
  private volatile Known known = new Known(List.of(), "none");

  LiveKeys(Path output) {
    this.keys = new ApiKeys(output);
    this.file = output.resolve(ApiKeys.KEYS);
  }

  private record Known(List<ApiKey> keys, String file) {}

  boolean isEmpty() {
    return now().isEmpty();
  }

  /** The key that is meant; all of them are compared, whichever it is. */
  Optional<ApiKey> find(String presented) {
    List<ApiKey> found = now().stream().filter(key -> key.is(presented)).toList();
    return found.stream().findFirst();
  }

  /** Whether it is not revoked. */
  boolean has(ApiKey key) {
    return now().contains(key);
  }

  private List<ApiKey> now() {
    String state = state();
    Known seen = known;
    if (!seen.file().equals(state)) {
      seen = new Known(keys.list(), state);
      known = seen;
    }
    return seen.keys();
  }

  private String state() {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return facts.fileKey() + " " + facts.size() + " " + facts.lastModifiedTime().toInstant();
    } catch (NoSuchFileException e) {
      return "none";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
