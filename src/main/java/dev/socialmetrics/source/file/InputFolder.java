package dev.socialmetrics.source.file;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.fault.FileProblems;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The folder that exports are dropped into, with any sub-folders. Opens nothing and follows no
 * link: a pipe cannot make it hang.
 */
public final class InputFolder {
  private final Path root;
  private final boolean isAllRead;

  /**
   * @param root need not exist before {@link #scan()}
   */
  public InputFolder(Path root) {
    this(root, false);
  }

  /**
   * @param isAllRead whether {@code samples/} and {@code README.md} are files of accounts, too
   */
  InputFolder(Path root, boolean isAllRead) {
    this.root = root.toAbsolutePath().normalize();
    this.isAllRead = isAllRead;
  }

  /**
   * All that lies in the folder and below, by name. Dot-files and dot-folders are passed over
   * without a word, and so are {@code samples/} and {@code README.md} directly in the folder.
   *
   * @throws NoSuchFileException when there is no such folder
   */
  public List<ScannedFile> scan() throws IOException {
    List<ScannedFile> seen = new ArrayList<>();
    Deque<Path> folders = new ArrayDeque<>(list(root));
    while (!folders.isEmpty()) {
      Path path = folders.pop();
      if (isFolder(path) && FileNames.isLikeAFile(path.getFileName().toString())) {
        seen.add(ScannedFile.unread(path, nameOf(path), FileProblems.folder()));
        pushContent(path, folders, seen);
      } else if (isFolder(path)) {
        pushContent(path, folders, seen);
      } else {
        seen.add(look(path));
      }
    }
    seen.sort(Comparator.comparing(ScannedFile::name));
    return List.copyOf(seen);
  }

  /**
   * A file that was named explicitly, from anywhere. Its name is relative to the input folder when
   * it lies below, else the file's own name without folders.
   */
  public ScannedFile describe(Path file) {
    return describe(file, folder -> false);
  }

  /**
   * The same.
   *
   * @param speaks whether the name of a folder says something of the files in it: it stays before
   *     the name of a file that lies elsewhere
   */
  public ScannedFile describe(Path file, Predicate<String> speaks) {
    Path path = file.toAbsolutePath().normalize();
    String name = nameOf(path);
    Path folder = path.getParent();
    boolean isElsewhere = folder != null && folder.getFileName() != null && !path.startsWith(root);
    boolean isToBeTold = isElsewhere && speaks.test(folder.getFileName().toString());
    return look(path, isToBeTold ? FileNames.shown(folder.getFileName() + "/") + name : name);
  }

  private void pushContent(Path folder, Deque<Path> folders, List<ScannedFile> seen) {
    try {
      list(folder).forEach(folders::push);
    } catch (IOException unreadable) {
      seen.add(
          ScannedFile.unread(
              folder, nameOf(folder), FileProblems.unreadable("a folder that cannot be listed")));
    }
  }

  private List<Path> list(Path folder) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      return StreamSupport.stream(content.spliterator(), false)
          .filter(path -> !isPassedOver(path))
          .toList();
    }
  }

  private boolean isPassedOver(Path path) {
    String name = path.getFileName().toString();
    boolean isOurs = !isAllRead && (name.equals("samples") || name.equals("README.md"));
    return FileNames.isHidden(name) || isOurs && root.equals(path.getParent());
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private ScannedFile look(Path path) {
    return look(path, nameOf(path));
  }

  private static ScannedFile look(Path path, String name) {
    try {
      BasicFileAttributes seen =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return look(path, name, seen);
    } catch (NoSuchFileException vanished) {
      return ScannedFile.unread(path, name, FileProblems.vanished());
    } catch (IOException unreadable) {
      return ScannedFile.unread(
          path, name, FileProblems.unreadable("a file that cannot be looked at"));
    }
  }

  private static ScannedFile look(Path path, String name, BasicFileAttributes seen) {
    if (FileNames.isTemporary(path.getFileName().toString())) {
      return ScannedFile.unread(path, name, FileProblems.temporaryName());
    }
    if (!seen.isRegularFile()) {
      return ScannedFile.unread(path, name, irregular(seen));
    }
    if (!Files.isReadable(path)) {
      return ScannedFile.unread(path, name, FileProblems.unreadable("no permission to read"));
    }
    return ScannedFile.readable(
        new SourceFile(
            path,
            name,
            seen.size(),
            seen.lastModifiedTime().toInstant(),
            String.valueOf(seen.fileKey())));
  }

  private static Problem irregular(BasicFileAttributes seen) {
    if (seen.isSymbolicLink()) {
      return FileProblems.symlink();
    }
    return FileProblems.notRegular(
        seen.isDirectory() ? "a folder" : "a pipe, a socket or a device");
  }

  private String nameOf(Path path) {
    if (!path.startsWith(root) || path.equals(root)) {
      return FileNames.shown(String.valueOf(path.getFileName()));
    }
    return StreamSupport.stream(root.relativize(path).spliterator(), false)
        .map(part -> FileNames.shown(part.toString()))
        .collect(Collectors.joining("/"));
  }
}
