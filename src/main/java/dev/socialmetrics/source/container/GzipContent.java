package dev.socialmetrics.source.container;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.RefusedRead;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What gzip has packed, one member or several, one behind the other.
 *
 * @param size packed bytes
 */
public record GzipContent(Content packed, long size, ContainerLimits limits) implements Content {
  private static final long RATIO_FREE_BYTES = 1024L * 1024L;
  private static final int BUFFER_BYTES = 16 * 1024;

  @Override
  public InputStream open() throws IOException, FileRefused {
    InputStream in = packed.open();
    try {
      return new Timeout(new GZIPInputStream(in, BUFFER_BYTES), most());
    } catch (ZipException | EOFException damaged) {
      in.close();
      throw new FileRefused(ArchiveProblems.corrupt("a gzip file with a damaged start"));
    }
  }

  /** Unpacks all of it once and keeps nothing, so that a bomb or damage is known beforehand. */
  public void check() throws IOException, FileRefused {
    try (InputStream in = open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private long most() {
    return Math.min(limits.inflatedBytes(), RATIO_FREE_BYTES + size * limits.ratio());
  }

  /** Ends with a refusal behind so many bytes, or where the packed bytes are damaged. */
  private static final class Timeout extends FilterInputStream {
    private final long most;
    private long count;

    Timeout(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int read = super.read(target, offset, length);
        count += Math.max(read, 0);
        if (count > most) {
          throw new RefusedRead(ArchiveProblems.bomb("a gzip file that unpacks to more", most));
        }
        return read;
      } catch (ZipException | EOFException damaged) {
        throw new RefusedRead(ArchiveProblems.corrupt("a gzip file that is damaged or cut short"));
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
