package dev.socialmetrics.job.inbox;

import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.source.file.InputFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The idempotency keys of the last 24 hours, a small file each in a hidden folder of the inbox,
 * written before the body is accepted: after a crash a repeat is still known. A body that is
 * repeated under its key gets the time of the first, and is therefore the same file.
 */
public final class IdempotencyKeys {
  /** How long a key is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final Path folder;
  private final Clock clock;

  public IdempotencyKeys(Path output, Clock clock) {
    this.folder =
        InputFolders.inboxOf(output.toAbsolutePath().normalize()).resolve(".idempotency-keys");
    this.clock = clock;
  }

  /**
   * What came under a key.
   *
   * @param body hash of the body
   * @param receivedAt ISO 8601
   */
  private record Kept(String body, String receivedAt) {}

  /** Another body came under the same key. */
  public static final class OtherBody extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * When the body came that bears a key; empty where the key is new.
   *
   * @param key with the address and the caller that it is of
   * @param body hash of the body
   * @throws OtherBody where the key was used for another one
   */
  public synchronized Optional<Instant> find(String key, String body)
      throws IOException, OtherBody {
    Optional<Kept> kept = read(folder.resolve(hash(key)));
    if (kept.isPresent() && !kept.get().body().equals(body)) {
      throw new OtherBody();
    }
    return kept.map(known -> Instant.parse(known.receivedAt()));
  }

  /**
   * Keeps a key, where it is new.
   *
   * @return when its body came
   */
  public synchronized Instant keep(String key, String body, Instant receivedAt)
      throws IOException, OtherBody {
    Optional<Instant> known = find(key, body);
    if (known.isEmpty()) {
      write(folder.resolve(hash(key)), Json.line(new Kept(body, receivedAt.toString())));
    }
    return known.orElse(receivedAt);
  }

  private Optional<Kept> read(Path file) throws IOException {
    if (!Files.exists(file) || isOld(file)) {
      return Optional.empty();
    }
    return Optional.of(Json.read(Files.readString(file), Kept.class));
  }

  private boolean isOld(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(KEPT));
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve(".new-" + UUID.randomUUID());
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  /** Removes the keys that are kept no longer. */
  public synchronized void clean() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (isOld(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String hash(String key) throws IOException {
    return Fingerprint.sha256(new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)));
  }
}
