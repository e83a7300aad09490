package dev.socialmetrics.source.text;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.EncodingProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes an encoding that leaves ASCII as it is, strictly: the first wrong byte refuses the file
 * and is named by its offset.
 */
public final class StrictFeed implements TextFeed {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final LineCount lines;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private final Charset encoding;
  private final CharsetDecoder decoder;
  private long bytesBeforeBuffer;
  private boolean ended;

  /**
   * @param in from behind the byte order mark
   * @param offset how many bytes of the file are before that
   * @param lines counts the lines up to a byte offset; asked only for a wrong byte
   */
  public StrictFeed(InputStream in, Charset encoding, long offset, LineCount lines) {
    this.encoding = encoding;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.in = in;
    this.bytesBeforeBuffer = offset;
    this.lines = lines;
  }

  @Override
  public int read(char[] target, int offset, int room) throws IOException, FileRefused {
    CharBuffer chars = CharBuffer.wrap(target, offset, room);
    while (chars.position() == offset && !(ended && !bytes.hasRemaining())) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        throw wrongByte();
      }
      if (result.isUnderflow() && !ended) {
        refill();
      }
    }
    return chars.position() == offset ? -1 : chars.position() - offset;
  }

  private void refill() throws IOException {
    bytesBeforeBuffer += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
    ended = count < 0;
  }

  private FileRefused wrongByte() throws IOException, FileRefused {
    long offset = bytesBeforeBuffer + bytes.position();
    long line = lines.lineOf(offset);
    return new FileRefused(
        EncodingProblems.notDecodable(encoding, bytes.get(bytes.position()), offset, line), line);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
