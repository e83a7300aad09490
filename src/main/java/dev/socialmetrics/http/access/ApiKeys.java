package dev.socialmetrics.http.access;

import dev.socialmetrics.report.figure.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys, in {@code output/keys.json}: a file of its own, readable by its owner only, so that
 * they are there before the first import and in no backup of the database. Replaced whole.
 */
public final class ApiKeys {
  /** The file's name below the output folder. */
  public static final String KEYS = "keys.json";

  private static final int KEY_BYTES = 32;
  private static final String OWNER_ONLY = "rw-------";

  private final Path file;

  public ApiKeys(Path output) {
    this.file = output.resolve(KEYS);
  }

  private record Kept(List<Entry> keys) {}

  private record Entry(
      String name,
      String scope,
      Optional<String> account,
      boolean limited,
      String sha256,
      String createdAt) {
    static Entry of(ApiKey key) {
      return new Entry(
          key.name(),
          key.scope().word(),
          key.account(),
          key.limited(),
          key.sha256(),
          key.createdAt());
    }

    ApiKey toKey() {
      return new ApiKey(name, KeyScope.of(scope), account, limited, sha256, createdAt);
    }
  }

  /** All of them, by age. */
  public List<ApiKey> list() {
    try {
      return Files.exists(file)
          ? Json.read(Files.readString(file), Kept.class).keys().stream().map(Entry::toKey).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a key; the key itself, which is not kept.
   *
   * @throws IllegalArgumentException where there is one of that name
   */
  public String add(
      String name, KeyScope scope, Optional<String> account, boolean limited, Instant now) {
    List<ApiKey> keys = new ArrayList<>(list());
    if (keys.stream().anyMatch(key -> key.name().equals(name))) {
      throw new IllegalArgumentException("there is a key named " + name + ". Revoke it first.");
    }
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    String key = "smk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    keys.add(
        new ApiKey(
            name,
            scope,
            account,
            limited,
            ApiKey.hash(key),
            now.truncatedTo(ChronoUnit.SECONDS).toString()));
    write(keys);
    return key;
  }

  /** Removes one; false where there is none of that name. */
  public boolean revoke(String name) {
    List<ApiKey> keys = new ArrayList<>(list());
    boolean was = keys.removeIf(key -> key.name().equals(name));
    if (was) {
      write(keys);
    }
    return was;
  }

  private void write(List<ApiKey> keys) {
    try {
      Files.createDirectories(file.getParent());
      Path draft =
          Files.createTempFile(
              file.getParent(),
              ".keys-",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
      Files.writeString(draft, Json.text(new Kept(keys.stream().map(Entry::of).toList())));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
