package dev.socialmetrics.maintenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for many texts in the bytes of files, inside packed ones too. */
final class TextSearch {
  /** Texts are found by their first bytes, then compared whole. */
  private static final int WINDOW = 12;

  private static final int BASE = 31;
  private static final int BUFFER = 1 << 16;

  private final Map<Integer, List<byte[]>> byWindow = new HashMap<>();
  private final int leaving;
  private int longest = WINDOW;
  private long bytes;
  private long files;

  /** Texts shorter than twelve bytes are not looked for. */
  TextSearch(Collection<String> texts) {
    int power = 1;
    for (int i = 1; i < WINDOW; i++) {
      power *= BASE;
    }
    this.leaving = power;
    for (String text : texts) {
      byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
      if (wanted.length >= WINDOW) {
        byWindow.computeIfAbsent(hash(wanted, 0), none -> new ArrayList<>()).add(wanted);
        longest = Math.max(longest, wanted.length);
      }
    }
  }

  /** The files below a folder that hold any of the texts. */
  List<Path> find(Path top) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        files++;
        if (holdsAny(file)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** Bytes looked at, unpacked. */
  long bytes() {
    return bytes;
  }

  long files() {
    return files;
  }

  private boolean holdsAny(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (file.toString().endsWith(".xlsx")) {
        return holdsAnyEntry(new ZipInputStream(in));
      }
      return holdsAny(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
    }
  }

  private boolean holdsAnyEntry(ZipInputStream zip) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null) {
      if (holdsAny(zip)) {
        return true;
      }
      entry = zip.getNextEntry();
    }
    return false;
  }

  private boolean holdsAny(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER + longest];
    int kept = 0;
    while (true) {
      int read = in.readNBytes(buffer, kept, buffer.length - kept);
      int length = kept + read;
      if (isIn(buffer, length)) {
        return true;
      }
      bytes += read;
      if (length < buffer.length) {
        return false;
      }
      kept = longest - 1;
      System.arraycopy(buffer, length - kept, buffer, 0, kept);
    }
  }

  private boolean isIn(byte[] buffer, int length) {
    if (length < WINDOW) {
      return false;
    }
    int hash = hash(buffer, 0);
    for (int at = 0; ; at++) {
      if (isAt(buffer, length, at, byWindow.getOrDefault(hash, List.of()))) {
        return true;
      }
      if (at + WINDOW >= length) {
        return false;
      }
      hash = (hash - buffer[at] * leaving) * BASE + buffer[at + WINDOW];
    }
  }

  private static boolean isAt(byte[] buffer, int length, int at, List<byte[]> wanted) {
    for (byte[] text : wanted) {
      int end = at + text.length;
      if (end <= length && Arrays.equals(buffer, at, end, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }

  private static int hash(byte[] bytes, int from) {
    int hash = 0;
    for (int i = from; i < from + WINDOW; i++) {
      hash = hash * BASE + bytes[i];
    }
    return hash;
  }
}
