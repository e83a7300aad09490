package dev.socialmetrics.source.container;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the central directory of a ZIP archive, 64-bit extensions included. Where programs are
 * known to disagree about what is in an archive, it is refused.
 */
public final class ArchiveDirectory {
  private static final int END_LENGTH = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END_64_LENGTH = 56;
  private static final int END_64_SIGNATURE = 0x06064b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final int MOST_BYTES_AN_ENTRY = 4096;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  /** Where the directory lies. */
  private record Place(long start, long size, long count, long end) {}

  private final RandomBytes bytes;
  private final ContainerLimits limits;

  public ArchiveDirectory(RandomBytes bytes, ContainerLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /** All entries, folders too, in the order of the directory. */
  public List<ArchiveEntry> read() throws IOException, FileRefused {
    Place place = place();
    if (place.count() > limits.entries()
        || place.size() > (long) limits.entries() * MOST_BYTES_AN_ENTRY) {
      throw new FileRefused(ArchiveProblems.tooManyEntries(place.count(), limits.entries()));
    }
    if (place.start() < 0 || place.size() < 0 || place.start() + place.size() != place.end()) {
      throw new FileRefused(
          ArchiveProblems.ambiguous("a directory that is not where the archive says"));
    }
    return entries(place);
  }

  private List<ArchiveEntry> entries(Place place) throws IOException, FileRefused {
    ByteBuffer directory = bytes.take(place.start(), Math.toIntExact(place.size()));
    List<ArchiveEntry> entries = new ArrayList<>();
    while (directory.remaining() >= ENTRY_LENGTH) {
      entries.add(entry(directory));
    }
    if (directory.hasRemaining() || entries.size() != place.count()) {
      throw new FileRefused(
          ArchiveProblems.corrupt(
              "a directory of " + entries.size() + " entries for " + place.count()));
    }
    return entries;
  }

  /** Whether bytes end as an archive does, however they begin. */
  public static boolean isEndOf(RandomBytes bytes) throws IOException {
    return !ends(tail(bytes)).isEmpty();
  }

  private static ByteBuffer tail(RandomBytes bytes) throws IOException {
    int length = (int) Math.min(bytes.size(), END_LENGTH + MOST_COMMENT);
    return bytes.take(bytes.size() - length, length);
  }

  /** Where a record is that ends the archive; all but one are a trap. */
  private static List<Integer> ends(ByteBuffer tail) {
    List<Integer> ends = new ArrayList<>();
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      boolean isSigned = tail.getInt(at) == END_SIGNATURE;
      if (isSigned && at + END_LENGTH + u16(tail, at + 20) == tail.limit()) {
        ends.add(at);
      }
    }
    return ends;
  }

  private Place place() throws IOException, FileRefused {
    ByteBuffer tail = tail(bytes);
    List<Integer> ends = ends(tail);
    if (ends.isEmpty()) {
      throw new FileRefused(ArchiveProblems.corrupt("an archive without its end"));
    }
    if (ends.size() > 1) {
      throw new FileRefused(ArchiveProblems.ambiguous("an archive with two ends"));
    }
    return place(tail, ends.get(0), bytes.size() - tail.limit() + ends.get(0));
  }

  private Place place(ByteBuffer tail, int at, long end) throws IOException, FileRefused {
    long count = u16(tail, at + 10);
    long size = u32(tail, at + 12);
    long start = u32(tail, at + 16);
    boolean isLarge = count == 0xFFFF || size == UNSIGNED || start == UNSIGNED;
    return isLarge ? place64(end) : new Place(start, size, count, end);
  }

  private Place place64(long end) throws IOException, FileRefused {
    ByteBuffer locator = bytes.take(Math.max(0, end - LOCATOR_LENGTH), LOCATOR_LENGTH);
    if (locator.remaining() < LOCATOR_LENGTH || locator.getInt(0) != LOCATOR_SIGNATURE) {
      throw new FileRefused(ArchiveProblems.corrupt("an archive without its 64-bit end"));
    }
    long at = locator.getLong(8);
    ByteBuffer large = at < 0 || at > end ? ByteBuffer.allocate(0) : bytes.take(at, END_64_LENGTH);
    if (large.remaining() < END_64_LENGTH || large.getInt(0) != END_64_SIGNATURE) {
      throw new FileRefused(ArchiveProblems.corrupt("an archive without its 64-bit end"));
    }
    return new Place(large.getLong(48), large.getLong(40), large.getLong(32), at);
  }

  private ArchiveEntry entry(ByteBuffer directory) throws FileRefused {
    int at = directory.position();
    int nameLength = u16(directory, at + 28);
    int extraLength = u16(directory, at + 30);
    int next = at + ENTRY_LENGTH + nameLength + extraLength + u16(directory, at + 32);
    if (directory.getInt(at) != ENTRY_SIGNATURE || next > directory.limit()) {
      throw new FileRefused(ArchiveProblems.corrupt("a directory that is damaged"));
    }
    byte[] name = new byte[nameLength];
    directory.get(at + ENTRY_LENGTH, name);
    long[] large = {u32(directory, at + 24), u32(directory, at + 20), u32(directory, at + 42)};
    widen(directory, at + ENTRY_LENGTH + nameLength, extraLength, large);
    directory.position(next);
    return new ArchiveEntry(
        decode(name),
        u16(directory, at + 8),
        u16(directory, at + 10),
        u32(directory, at + 16),
        large[1],
        large[0],
        large[2],
        u32(directory, at + 38));
  }

  /** Fields that do not fit into 32 bits are in an extra field, in this order. */
  private static void widen(ByteBuffer from, int at, int length, long[] fields) throws FileRefused {
    int field = at;
    while (field + 4 <= at + length) {
      int end = field + 4 + u16(from, field + 2);
      if (u16(from, field) == 1 && end <= at + length) {
        fill(from, field + 4, end, fields);
      }
      field = end;
    }
    for (long value : fields) {
      if (value < 0) {
        throw new FileRefused(ArchiveProblems.corrupt("an entry of an impossible size"));
      }
    }
  }

  private static void fill(ByteBuffer from, int at, int end, long[] fields) {
    int next = at;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == UNSIGNED && next + Long.BYTES <= end) {
        fields[i] = from.getLong(next);
        next += Long.BYTES;
      }
    }
  }

  /** UTF-8 where it can be, whatever the flag says; else what DOS used. */
  static String decode(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(
          name,
          Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
    }
  }

  private static int u16(ByteBuffer from, int at) {
    return from.getShort(at) & 0xFFFF;
  }

  private static long u32(ByteBuffer from, int at) {
    return from.getInt(at) & UNSIGNED;
  }
}
