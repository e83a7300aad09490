package dev.socialmetrics.intake;

import dev.socialmetrics.problem.FileRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a file's bytes as text, or refuses what is no text. */
final class FileContent {
  private static final int HEAD_BYTES = 512;

  private FileContent() {}

  /** The file's characters behind its byte order mark, with a first look already taken. */
  static CharWindow open(SourceFile file) throws IOException, FileRefused {
    BufferedInputStream in = new BufferedInputStream(bytes(file.path()), 64 * 1024);
    try {
      CharWindow window = new CharWindow(feed(in, file));
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

  private static InputStream bytes(Path path) throws IOException, FileRefused {
    try {
      return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException missing) {
      throw new FileRefused(FileProblems.vanished());
    } catch (AccessDeniedException denied) {
      throw new FileRefused(FileProblems.unreadable("no permission to read"));
    }
  }

  private static TextFeed feed(BufferedInputStream in, SourceFile file)
      throws IOException, FileRefused {
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    ForeignContent.refuse(head, file.name());
    ByteOrderMark mark = ByteOrderMark.of(head);
    in.skipNBytes(mark.length());
    return switch (mark) {
      case UTF_16LE -> new Utf16Feed(in, false);
      case UTF_16BE -> new Utf16Feed(in, true);
      case UTF_8, NONE -> new Utf8Feed(in, mark.length(), new LinesOfFile(file.path()));
    };
  }
}
