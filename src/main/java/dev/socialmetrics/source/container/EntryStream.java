package dev.socialmetrics.source.container;

import dev.socialmetrics.source.fault.RefusedRead;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** The unpacked bytes of an entry, held to what the archive promised: as many, and their CRC. */
final class EntryStream extends FilterInputStream {
  private final ArchiveEntry entry;
  private final CRC32 crc = new CRC32();
  private long count;

  EntryStream(InputStream unpacked, ArchiveEntry entry) {
    super(unpacked);
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = unpack(target, offset, length);
    if (read < 0) {
      checkEnd();
      return read;
    }
    crc.update(target, offset, read);
    count += read;
    if (count > entry.unpacked()) {
      throw new RefusedRead(
          ArchiveProblems.bomb(
              "\"" + entry.name() + "\", which unpacks to more than it says", entry.unpacked()));
    }
    return read;
  }

  private int unpack(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException damaged) {
      throw new RefusedRead(
          ArchiveProblems.corrupt("\"" + entry.name() + "\", which cannot be unpacked"));
    }
  }

  private void checkEnd() throws RefusedRead {
    if (count != entry.unpacked() || crc.getValue() != entry.crc()) {
      throw new RefusedRead(
          ArchiveProblems.corrupt("\"" + entry.name() + "\", whose content is damaged"));
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] passed = new byte[(int) Math.min(wanted, 8192)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
