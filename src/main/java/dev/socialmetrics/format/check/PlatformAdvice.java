package dev.socialmetrics.format.check;

import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.source.file.FolderOwner;
import java.util.List;
import java.util.Optional;

/** What to do where nothing says the platform of a file. */
final class PlatformAdvice {
  private static final String OWN = " to platforms in config/application.yml";

  private PlatformAdvice() {}

  /**
   * @param possible platforms that the format can be of; empty where it can be of any
   */
  static String of(FileContext file, List<String> possible) {
    String names = String.join(" or ", possible.isEmpty() ? file.platforms().keys() : possible);
    Optional<String> folder = FolderOwner.of(file.name()).platform();
    return folder
        .map(
            name ->
                "The folder \""
                    + name
                    + "\" is of no known platform: move the file to that of a known one ("
                    + names
                    + "), or add "
                    + name
                    + OWN
                    + " where it is one of your own.")
        .orElse(
            "Put the file into <input>/<account>/<platform>/, or name it with --platform: "
                + names
                + ", or one of your own that you add"
                + OWN
                + ".");
  }
}
