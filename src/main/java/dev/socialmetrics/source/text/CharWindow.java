package dev.socialmetrics.source.text;

import dev.socialmetrics.problem.FileRefused;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The characters from the start of the current record to as far as the file has been read. Slides
 * along the file; grows only while one record is longer than it.
 */
public final class CharWindow implements Closeable {
  private static final int INITIAL_CHARS = 64 * 1024;
  private static final int LEAST_ROOM = 1024;

  private final TextFeed feed;
  private boolean ended;

  /** What has been read; valid from {@link #from} to {@link #to}. */
  public char[] chars = new char[INITIAL_CHARS];

  /** Where the current record starts. */
  public int from;

  /** How far the current record has been looked at. */
  public int at;

  /** Where the characters that have been read end. */
  public int to;

  /** Physical line at {@link #from}, from 1; kept by whoever splits records. */
  public long line = 1;

  public CharWindow(TextFeed feed) {
    this.feed = feed;
  }

  /** Reads on behind {@link #to}; moves the indexes when it slides. False at the end. */
  public boolean more() throws IOException, FileRefused {
    if (ended) {
      return false;
    }
    makeRoom();
    int count = feed.read(chars, to, chars.length - to);
    ended = count < 0;
    to += Math.max(count, 0);
    return !ended;
  }

  /** Whether a character is at {@link #at}; reads on when needed. */
  public boolean hasNext() throws IOException, FileRefused {
    return at < to || more();
  }

  /** Reads until the window is full as it is, or the file ends; for a first look. */
  public void fill() throws IOException, FileRefused {
    while (to + LEAST_ROOM < INITIAL_CHARS && more()) {
      continue;
    }
  }

  public boolean isWholeFileRead() {
    return ended;
  }

  /** What has been read of the file's start, before any record was passed over. */
  public String head() {
    return new String(chars, from, to - from);
  }

  /** Whether halves of surrogate pairs may be in it; a strict decoder lets none through. */
  public boolean mayHoldLoneSurrogates() {
    return feed instanceof Utf16Feed;
  }

  /** How much of the current record has been looked at, in characters. */
  public int length() {
    return at - from;
  }

  /** The current record up to {@link #at}. */
  public String text() {
    return new String(chars, from, at - from);
  }

  /** The next record starts at {@link #at}. */
  public void startRecord() {
    from = at;
  }

  /** Passes over one line end at {@link #at}: LF, CR or CR LF. */
  public void skipLineEnd() throws IOException, FileRefused {
    boolean carriageReturn = chars[at++] == '\r';
    if (carriageReturn && hasNext() && chars[at] == '\n') {
      at++;
    }
  }

  private void makeRoom() {
    if (from > 0) {
      System.arraycopy(chars, from, chars, 0, to - from);
      at -= from;
      to -= from;
      from = 0;
    }
    if (chars.length - to < LEAST_ROOM) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
  }

  @Override
  public void close() throws IOException {
    feed.close();
  }
}
