package dev.socialmetrics.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A published page, open: another one that takes its place meanwhile does not mix with it. Read
 * piece by piece.
 */
final class OpenPage implements AutoCloseable {
  private final FileChannel file;

  /**
   * @throws java.nio.file.NoSuchFileException where it is gone
   */
  OpenPage(Path file) throws IOException {
    this.file = FileChannel.open(file);
  }

  /**
   * Empty where it can only be sent as it is.
   *
   * @param root leads from the page's address to the server's root
   */
  Optional<LivePage> live(String root) throws IOException {
    long length = file.size();
    return LivePage.of(read(0), read(Math.max(0, length - LivePage.EDGE)), length, root);
  }

  long length() throws IOException {
    return file.size();
  }

  private String read(long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LivePage.EDGE);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // A read may bring less than there is.
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }

  /** From its start; closing it closes the page. */
  InputStream content() {
    return Channels.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
