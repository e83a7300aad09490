package dev.socialmetrics.format;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.FormatReader;
import dev.socialmetrics.format.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The descriptions that come with the program. */
public final class ShippedFormats {
  private ShippedFormats() {}

  public static List<FormatDescription> listAll() {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/formats"))) {
      List<FormatDescription> formats = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".yml", "");
        formats.addAll(
            new FormatReader(name, file.toString(), false, Words.shipped())
                .read(Files.readString(file)));
      }
      return formats;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
