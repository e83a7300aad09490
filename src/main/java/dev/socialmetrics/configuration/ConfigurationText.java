package dev.socialmetrics.configuration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file of the configuration folder, in UTF-8. */
final class ConfigurationText {
  private ConfigurationText() {}

  /**
   * @throws ConfigurationRefused when it is a folder, may not be read or is not in UTF-8
   */
  static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new ConfigurationRefused(
          file + ": found a folder, expected a file. Move it elsewhere.");
    }
    try {
      return decoded(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ConfigurationRefused(file + ": not readable. Allow this user to read it.");
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, text, true).isError()) {
      throw new ConfigurationRefused(
          file + ":" + line(bytes, in.position()) + ": not readable as UTF-8. Save it as UTF-8.");
    }
    return text.flip().toString();
  }

  /** The line of a byte, from 1. */
  private static int line(byte[] bytes, int place) {
    int line = 1;
    for (int n = 0; n < place; n++) {
      line += bytes[n] == '\n' ? 1 : 0;
    }
    return line;
  }
}
