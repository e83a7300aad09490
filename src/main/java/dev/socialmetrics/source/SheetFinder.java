package dev.socialmetrics.source;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.container.Archive;
import dev.socialmetrics.source.container.ArchiveDirectory;
import dev.socialmetrics.source.container.ArchiveEntry;
import dev.socialmetrics.source.container.ArchiveProblems;
import dev.socialmetrics.source.container.ContainerLimits;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.container.GzipContent;
import dev.socialmetrics.source.container.RandomBytes;
import dev.socialmetrics.source.fault.FileProblems;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.workbook.XlsWorkbook;
import dev.socialmetrics.source.workbook.XlsxParts;
import dev.socialmetrics.source.workbook.XlsxWorkbook;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tables of one file: looks into gzip, archives and workbooks, each once. */
final class SheetFinder {
  private final Limits limits;
  private final ContainerLimits containers;
  private final Map<SheetRef, Sheets.Opener> openers = new LinkedHashMap<>();
  private final Map<String, Problem> damaged = new LinkedHashMap<>();
  private final List<String> passedOver = new ArrayList<>();
  private final List<Closeable> opened = new ArrayList<>();
  private SourceFile file;

  SheetFinder(Limits limits, ContainerLimits containers) {
    this.limits = limits;
    this.containers = containers;
  }

  Sheets find(SourceFile source) throws IOException, FileRefused {
    file = source;
    try {
      Content content = Content.of(file.path());
      byte[] head = content.head(ContainerKind.HEAD_BYTES);
      ContainerKind kind = ContainerKind.of(head);
      refuseTooLarge(kind);
      if (kind == ContainerKind.ZIP) {
        findInZip(openFile());
      } else if (kind == ContainerKind.GZIP) {
        findInGzip(new GzipContent(content, file.size(), containers));
      } else {
        refuseArchiveBehindBytes();
        findIn(Optional.empty(), content, head);
      }
      return new Sheets(openers, damaged, passedOver, opened, limits);
    } catch (IOException | FileRefused | RuntimeException failure) {
      for (Closeable each : opened) {
        each.close();
      }
      throw failure;
    }
  }

  private Archive openFile() throws IOException, FileRefused {
    RandomBytes bytes = RandomBytes.of(file.path());
    opened.add(bytes);
    return Archive.open(bytes, containers);
  }

  /** Some programs find an archive by its end, whatever is before it. */
  private void refuseArchiveBehindBytes() throws IOException, FileRefused {
    try (RandomBytes bytes = RandomBytes.of(file.path())) {
      if (ArchiveDirectory.isEndOf(bytes)) {
        throw new FileRefused(ArchiveProblems.ambiguous("an archive behind other bytes"));
      }
    }
  }

  private void refuseTooLarge(ContainerKind kind) throws FileRefused {
    boolean isText = kind == ContainerKind.TEXT || kind == ContainerKind.JSON;
    long most = isText ? limits.tableBytes() : containers.fileBytes();
    if (file.size() > most) {
      String what = isText ? "text" : "an archive or workbook";
      throw new FileRefused(FileProblems.tooLarge(file.size(), most, what));
    }
  }

  private void findInGzip(GzipContent content) throws IOException, FileRefused {
    content.check();
    byte[] head = content.head(ContainerKind.HEAD_BYTES);
    switch (ContainerKind.of(head)) {
      case GZIP -> throw new FileRefused(ArchiveProblems.nested(""));
      case ZIP -> findInZip(load(content));
      default -> findIn(Optional.empty(), content, head);
    }
  }

  /** A workbook, or an archive of tables and workbooks. */
  private void findInZip(Archive archive) throws IOException, FileRefused {
    if (XlsxParts.isDocument(archive)) {
      XlsxWorkbook workbook = XlsxWorkbook.open(archive, limits, containers);
      for (String sheet : shown(Optional.empty(), workbook.sheets(), workbook.hidden())) {
        add(Optional.empty(), sheet, SheetKind.WORKBOOK, options -> workbook.read(sheet));
      }
    } else {
      OtherDocument.refuse(archive);
      for (ArchiveEntry entry : archive.entries()) {
        findInEntry(archive, entry);
      }
    }
    if (openers.isEmpty()) {
      throw new FileRefused(ArchiveProblems.withoutTable());
    }
  }

  /** Hidden sheets are left out: a copy of before, or other work. */
  private List<String> shown(Optional<String> entry, List<String> sheets, List<String> hidden) {
    hidden.forEach(
        sheet -> {
          String name = entry.map(folder -> folder + "!" + sheet).orElse(sheet);
          damaged.put(name, WorkbookProblems.hidden(name));
        });
    return sheets.stream().filter(sheet -> !hidden.contains(sheet)).toList();
  }

  private void findInEntry(Archive archive, ArchiveEntry entry) throws IOException, FileRefused {
    if (entry.isFolder() || entry.isAccompanying()) {
      passedOver.add(entry.name());
      return;
    }
    Content content = archive.content(entry);
    byte[] head = content.head(ContainerKind.HEAD_BYTES);
    Optional<String> name = Optional.of(entry.name());
    switch (ContainerKind.of(head)) {
      case GZIP -> throw new FileRefused(ArchiveProblems.nested(entry.name()));
      case ZIP -> findInPackedWorkbook(name, content);
      case OLD_OFFICE -> findIn(name, content, head);
      default -> findInPackedText(name, content, head);
    }
  }

  private void findInPackedText(Optional<String> name, Content content, byte[] head)
      throws IOException, FileRefused {
    try {
      ForeignContent.refuse(head, name.orElseThrow());
      DamagedBytes.refuse(head, name.get());
    } catch (FileRefused noTable) {
      passOver(name.get(), noTable.problem());
      return;
    }
    if (ContainerKind.mayBeText(head)) {
      findIn(name, content, head);
    } else {
      passedOver.add(name.get());
    }
  }

  /** A picture is no table and need not be one; a web page named .csv should have been. */
  private void passOver(String entry, Problem why) {
    if (NamedKind.of(entry) == NamedKind.OTHER) {
      passedOver.add(entry);
    } else {
      damaged.put(entry, why);
    }
  }

  /** Unpacked into memory to look at, and once more when one of its sheets is read. */
  private void findInPackedWorkbook(Optional<String> name, Content content)
      throws IOException, FileRefused {
    Archive inner = load(content);
    if (!XlsxParts.isDocument(inner)) {
      throw new FileRefused(ArchiveProblems.nested(name.orElseThrow()));
    }
    XlsxWorkbook workbook = XlsxWorkbook.open(inner, limits, containers);
    for (String sheet : shown(name, workbook.sheets(), workbook.hidden())) {
      add(
          name,
          sheet,
          SheetKind.WORKBOOK,
          options -> XlsxWorkbook.open(load(content), limits, containers).read(sheet));
    }
  }

  private void findIn(Optional<String> entry, Content content, byte[] head)
      throws IOException, FileRefused {
    switch (ContainerKind.of(head)) {
      case OLD_OFFICE -> {
        XlsWorkbook workbook = XlsWorkbook.open(bytes(content));
        for (String sheet : shown(entry, workbook.sheets(), workbook.hidden())) {
          Sheets.Opener opener =
              options -> XlsWorkbook.open(bytes(content)).read(sheet, limits, containers);
          add(entry, sheet, SheetKind.OLD_WORKBOOK, opener);
        }
      }
      case JSON -> addText(entry, SheetKind.JSON, content);
      default -> {
        ForeignContent.refuse(head, file.name());
        DamagedBytes.refuse(head, file.name());
        if (head.length == 0) {
          throw new FileRefused(FileProblems.empty());
        }
        addText(entry, SheetKind.TEXT, content);
      }
    }
  }

  private void addText(Optional<String> entry, SheetKind kind, Content content) {
    String name = entry.orElse(file.name());
    openers.put(
        new SheetRef(entry, Optional.empty(), kind),
        new TextTable(content, name, file.size(), limits));
  }

  private void add(Optional<String> entry, String sheet, SheetKind kind, Sheets.Opener opener) {
    openers.put(new SheetRef(entry, Optional.of(sheet), kind), opener);
  }

  private Archive load(Content content) throws IOException, FileRefused {
    return Archive.open(RandomBytes.of(bytes(content)), containers);
  }

  private byte[] bytes(Content content) throws IOException, FileRefused {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(containers.memoryBytes() + 1);
      if (bytes.length > containers.memoryBytes()) {
        throw new FileRefused(
            FileProblems.tooLarge(
                bytes.length, containers.memoryBytes(), "a packed or old workbook"));
      }
      return bytes;
    }
  }
}
