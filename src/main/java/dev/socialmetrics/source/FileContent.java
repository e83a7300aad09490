package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.text.ByteOrderMark;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import dev.socialmetrics.source.text.TextFeed;
import dev.socialmetrics.source.text.Utf16Feed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Opens bytes as text, or refuses what is no text. */
final class FileContent {
  private static final int HEAD_BYTES = 512;
  private static final int BUFFER_BYTES = 64 * 1024;

  private FileContent() {}

  /**
   * The characters behind a byte order mark, which decides the encoding; without one it is UTF-8.
   *
   * @param name what the file promises to be
   * @param fallback encoding of what has no mark and is no UTF-8; empty to refuse that
   */
  static CharWindow open(Content content, String name, Optional<Charset> fallback)
      throws IOException, FileRefused {
    BufferedInputStream in = new BufferedInputStream(content.open(), BUFFER_BYTES);
    try {
      CharWindow window = new CharWindow(feed(in, content, name, fallback));
      window.fill();
      skipFurtherMarks(window);
      return window;
    } catch (IOException | FileRefused | RuntimeException failure) {
      in.close();
      throw failure;
    }
  }

  /** Some tools put a mark before text that has one. */
  private static void skipFurtherMarks(CharWindow window) throws IOException, FileRefused {
    while (window.hasNext() && window.chars[window.at] == '\uFEFF') {
      window.at++;
      window.startRecord();
    }
  }

  private static TextFeed feed(
      BufferedInputStream in, Content content, String name, Optional<Charset> fallback)
      throws IOException, FileRefused {
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    ForeignContent.refuse(head, name);
    ByteOrderMark mark = ByteOrderMark.of(head);
    in.skipNBytes(mark.length());
    return switch (mark) {
      case UTF_16LE -> new Utf16Feed(in, false);
      case UTF_16BE -> new Utf16Feed(in, true);
      case UTF_8 -> strict(in, content, StandardCharsets.UTF_8, mark.length());
      case NONE -> strict(in, content, withoutMark(content, fallback), 0);
    };
  }

  private static TextFeed strict(InputStream in, Content content, Charset encoding, int offset) {
    return new StrictFeed(in, encoding, offset, new LinesOfContent(content));
  }

  private static Charset withoutMark(Content content, Optional<Charset> fallback)
      throws IOException, FileRefused {
    boolean isUtf8 = fallback.isEmpty() || isUtf8(content);
    return isUtf8 ? StandardCharsets.UTF_8 : fallback.get();
  }

  /** Reads to the end, or to the first byte that cannot be UTF-8. */
  private static boolean isUtf8(Content content) throws IOException, FileRefused {
    try (TextFeed feed = new StrictFeed(content.open(), StandardCharsets.UTF_8, 0, offset -> 1)) {
      char[] chars = new char[BUFFER_BYTES];
      while (feed.read(chars, 0, chars.length) >= 0) {
        continue;
      }
      return true;
    } catch (FileRefused wrongByte) {
      return false;
    }
  }
}
