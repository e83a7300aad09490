package dev.socialmetrics.source.container;

import dev.socialmetrics.problem.FileRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A ZIP archive whose entries can be read in any order. Nothing is ever written by an entry's name.
 * Checked when it is opened: encryption, names, equal names, overlaps, promised sizes.
 */
public final class Archive implements Closeable {
  private static final int HEADER_LENGTH = 30;
  private static final int HEADER_SIGNATURE = 0x04034b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final long RATIO_FREE_BYTES = 1024L * 1024L;
  private static final int BUFFER_BYTES = 16 * 1024;

  private final RandomBytes bytes;
  private final ContainerLimits limits;
  private final Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
  private final Map<String, Long> starts = new LinkedHashMap<>();

  private Archive(RandomBytes bytes, ContainerLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  public static Archive open(RandomBytes bytes, ContainerLimits limits)
      throws IOException, FileRefused {
    Archive archive = new Archive(bytes, limits);
    List<ArchiveEntry> found = new ArchiveDirectory(bytes, limits).read();
    for (ArchiveEntry entry : found) {
      archive.add(entry);
    }
    archive.refuseBomb(found);
    archive.locate(found);
    return archive;
  }

  public List<ArchiveEntry> entries() {
    return List.copyOf(entries.values());
  }

  public Optional<ArchiveEntry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The unpacked bytes of an entry; reading them ends with a refusal when they are damaged. */
  public Content content(ArchiveEntry entry) {
    return () -> open(entry);
  }

  private InputStream open(ArchiveEntry entry) throws FileRefused {
    InputStream packed = bytes.stream(starts.get(entry.name()), entry.packed());
    return switch (entry.method()) {
      case STORED -> new EntryStream(packed, entry);
      case DEFLATED -> new EntryStream(inflated(packed), entry);
      default ->
          throw new FileRefused(
              ArchiveProblems.corrupt("an entry packed by method " + entry.method()));
    };
  }

  private static InputStream inflated(InputStream packed) {
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(packed, inflater, BUFFER_BYTES) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private void add(ArchiveEntry entry) throws FileRefused {
    if (entry.leadsOutside()) {
      throw new FileRefused(ArchiveProblems.slip(entry.name()));
    }
    if (entry.isEncrypted()) {
      throw new FileRefused(ArchiveProblems.encrypted(entry.name()));
    }
    if (entries.put(entry.name(), entry) != null) {
      throw new FileRefused(ArchiveProblems.duplicate(entry.name()));
    }
  }

  private void refuseBomb(List<ArchiveEntry> found) throws FileRefused {
    long total = 0;
    for (ArchiveEntry entry : found) {
      long most =
          Math.min(
              limits.entryBytes(),
              RATIO_FREE_BYTES + Math.min(entry.packed(), limits.fileBytes()) * limits.ratio());
      total += Math.min(entry.unpacked(), limits.inflatedBytes());
      if (entry.unpacked() > most || total > limits.inflatedBytes()) {
        throw new FileRefused(
            ArchiveProblems.bomb(
                "\"" + entry.name() + "\", which unpacks to " + entry.unpacked() + " bytes",
                Math.min(most, limits.inflatedBytes())));
      }
    }
  }

  /** Finds where the packed bytes start, and that no two entries share any. */
  private void locate(List<ArchiveEntry> found) throws IOException, FileRefused {
    List<ArchiveEntry> inOrder =
        found.stream().sorted(Comparator.comparingLong(ArchiveEntry::header)).toList();
    long end = 0;
    for (ArchiveEntry entry : inOrder) {
      if (entry.header() < end || end == 0 && entry.header() > 0) {
        throw new FileRefused(
            ArchiveProblems.ambiguous(
                end == 0 ? "bytes before the first entry" : "entries that overlap"));
      }
      long start = startOf(entry);
      starts.put(entry.name(), start);
      end = start + entry.packed();
      if (end > bytes.size()) {
        throw new FileRefused(ArchiveProblems.corrupt("an entry longer than the archive"));
      }
    }
  }

  /** An entry's own header must agree with the directory. */
  private long startOf(ArchiveEntry entry) throws IOException, FileRefused {
    ByteBuffer header = bytes.take(entry.header(), HEADER_LENGTH);
    if (header.remaining() < HEADER_LENGTH || header.getInt(0) != HEADER_SIGNATURE) {
      throw new FileRefused(ArchiveProblems.corrupt("an entry without header"));
    }
    int nameLength = header.getShort(26) & 0xFFFF;
    ByteBuffer name = bytes.take(entry.header() + HEADER_LENGTH, nameLength);
    byte[] own = new byte[name.remaining()];
    name.get(own);
    if (!ArchiveDirectory.decode(own).equals(entry.name())
        || (header.getShort(8) & 0xFFFF) != entry.method()) {
      throw new FileRefused(
          ArchiveProblems.ambiguous("an entry whose two headers differ: " + entry.name()));
    }
    return entry.header() + HEADER_LENGTH + nameLength + (header.getShort(28) & 0xFFFF);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
