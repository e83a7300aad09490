package dev.socialmetrics.source.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Bytes that can be read at any position: of a file, or of what lies in memory. */
public interface RandomBytes extends Closeable {
  long size() throws IOException;

  /**
   * Puts at most {@code target.remaining()} bytes from a position into {@code target}.
   *
   * @return how many; 0 or less at the end
   */
  int read(ByteBuffer target, long position) throws IOException;

  static RandomBytes of(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    return new OfFile(channel);
  }

  static RandomBytes of(byte[] bytes) {
    return new OfMemory(bytes);
  }

  /** That many bytes, little-endian and ready to be read; fewer when the end comes first. */
  default ByteBuffer take(long position, int count) throws IOException {
    ByteBuffer taken = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (taken.hasRemaining() && read(taken, position + taken.position()) > 0) {
      continue;
    }
    return taken.flip();
  }

  /** A stream over a part. */
  default InputStream stream(long from, long length) {
    return new PartStream(this, from, from + length);
  }

  /** Bytes of an open file. */
  record OfFile(FileChannel channel) implements RandomBytes {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Bytes in memory. */
  @SuppressWarnings("ArrayRecordComponent")
  record OfMemory(byte[] bytes) implements RandomBytes {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(ByteBuffer target, long position) {
      int count = (int) Math.max(0, Math.min(target.remaining(), bytes.length - position));
      if (count > 0) {
        target.put(bytes, (int) position, count);
      }
      return count;
    }

    @Override
    public void close() {
      // memory needs no closing
    }
  }
}
