package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Archive;
import dev.socialmetrics.source.container.ArchiveEntry;
import dev.socialmetrics.source.fault.WorkbookProblems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts that an .xlsx workbook consists of, and how they refer to each other. */
public final class XlsxParts {
  private static final String TYPES = "[Content_Types].xml";

  /** One reference from a part to another. */
  record Relation(String id, String type, String part) {
    /** By the last word of its type, which all dialects share. */
    boolean isOf(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private final Archive archive;

  public XlsxParts(Archive archive) {
    this.archive = archive;
  }

  /** Whether an archive is a document of an office program, of whatever kind. */
  public static boolean isDocument(Archive archive) {
    return archive.find(TYPES).isPresent();
  }

  /** Opens a part; a missing one is refused. */
  public XmlEvents open(String part) throws IOException, FileRefused {
    ArchiveEntry entry =
        archive
            .find(part)
            .orElseThrow(
                () -> new FileRefused(WorkbookProblems.corrupt("a workbook without " + part)));
    return new XmlEvents(part, archive.content(entry).open());
  }

  Optional<ArchiveEntry> find(String part) {
    return archive.find(part);
  }

  /**
   * What a part refers to.
   *
   * @param part its name; empty for the document as a whole
   */
  List<Relation> relations(String part) throws IOException, FileRefused {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    List<Relation> relations = new ArrayList<>();
    try (XmlEvents xml = open(name)) {
      while (xml.nextStart()) {
        if (xml.isStart("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          relations.add(
              new Relation(
                  xml.attribute("Id"),
                  xml.attribute("Type"),
                  resolve(folder, xml.attribute("Target"))));
        }
      }
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String from = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      boolean up = rest.startsWith("../");
      from = up ? from.replaceFirst("[^/]*/$", "") : from;
      rest = rest.substring(up ? 3 : 2);
    }
    return from + rest;
  }
}
