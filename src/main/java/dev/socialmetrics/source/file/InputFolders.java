package dev.socialmetrics.source.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The folders that input lies in: the one that exports are dropped into, and the inbox, where the
 * server puts what it accepted. Files are named relative to the one that they lie in.
 */
public final class InputFolders {
  private final Path input;
  private final Path inbox;
  private final Path output;

  /**
   * @param output whose {@code inbox} folder is the inbox; nothing else in it is input
   */
  public InputFolders(Path input, Path output) {
    this.input = input.toAbsolutePath().normalize();
    this.output = output.toAbsolutePath().normalize();
    this.inbox = inboxOf(this.output);
  }

  /** The inbox of an output folder. */
  public static Path inboxOf(Path output) {
    return output.resolve("inbox");
  }

  /**
   * All that lies in them, those of the input folder first, each by name; what this program wrote
   * into the output folder is none of it. Folders that are not there hold nothing.
   */
  public List<ScannedFile> scan() throws IOException {
    List<ScannedFile> seen = new ArrayList<>(scanInput());
    seen.addAll(scanInbox(inbox));
    return List.copyOf(seen);
  }

  /** All that lies in the input folder, in the same way. */
  public List<ScannedFile> scanInput() throws IOException {
    return scan(new InputFolder(input)).stream()
        .filter(scanned -> !scanned.path().startsWith(output))
        .toList();
  }

  /** All that lies in an inbox: folders of accounts may be called as they like there. */
  public static List<ScannedFile> scanInbox(Path inbox) throws IOException {
    return scan(new InputFolder(inbox, true));
  }

  private static List<ScannedFile> scan(InputFolder folder) throws IOException {
    try {
      return folder.scan();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * A file that was named explicitly, from anywhere.
   *
   * @param speaks as {@link InputFolder#describe(Path, Predicate)} has it
   */
  public ScannedFile describe(Path file, Predicate<String> speaks) {
    return new InputFolder(rootOf(file)).describe(file, speaks);
  }

  /** Whether it lies in one of them. */
  public boolean hold(Path file) {
    return file.startsWith(input) || isInbox(file);
  }

  /** Whether it is one that the server accepted: such a file is whole. */
  public boolean isInbox(Path file) {
    return rootOf(file).equals(inbox);
  }

  /**
   * The folder that the file's name is relative to: of the two the inner one that it lies in, the
   * input folder for one from elsewhere.
   */
  public Path rootOf(Path file) {
    boolean isInInbox = file.toAbsolutePath().normalize().startsWith(inbox);
    return isInInbox && !(input.startsWith(inbox) && file.startsWith(input)) ? inbox : input;
  }
}
