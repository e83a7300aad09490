package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Archive;
import dev.socialmetrics.source.container.ContainerLimits;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.workbook.XlsxParts.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An .xlsx workbook: its sheets by name, and what their cells refer to. Single-threaded. */
public final class XlsxWorkbook {
  private final List<String> hidden = new ArrayList<>();
  private final XlsxParts parts;
  private final Limits limits;
  private final ContainerLimits containers;
  private final List<Relation> relations;
  private final Map<String, String> partBySheet = new LinkedHashMap<>();
  private boolean countsFrom1904;
  private Optional<XlsxTexts> texts = Optional.empty();

  private XlsxWorkbook(
      XlsxParts parts, List<Relation> relations, Limits limits, ContainerLimits containers) {
    this.parts = parts;
    this.relations = relations;
    this.limits = limits;
    this.containers = containers;
  }

  /** Reads the list of sheets and nothing more. */
  public static XlsxWorkbook open(Archive archive, Limits limits, ContainerLimits containers)
      throws IOException, FileRefused {
    XlsxParts parts = new XlsxParts(archive);
    String main =
        parts.relations("").stream()
            .filter(relation -> relation.isOf("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElseThrow(
                () -> new FileRefused(WorkbookProblems.corrupt("a document without content")));
    if (main.endsWith(".bin")) {
      throw new FileRefused(WorkbookProblems.unreadable("a binary workbook (.xlsb)"));
    }
    XlsxWorkbook workbook = new XlsxWorkbook(parts, parts.relations(main), limits, containers);
    workbook.readSheets(main);
    return workbook;
  }

  /** Names of the sheets with cells, in the workbook's order. */
  public List<String> sheets() {
    return List.copyOf(partBySheet.keySet());
  }

  /** The hidden ones of them. */
  public List<String> hidden() {
    return List.copyOf(hidden);
  }

  private void noteHidden(String sheet, String state) {
    if (partBySheet.containsKey(sheet) && List.of("hidden", "veryHidden").contains(state)) {
      hidden.add(sheet);
    }
  }

  /** Opens a sheet of {@link #sheets()} before its first row. */
  public Sheet read(String sheet) throws IOException, FileRefused {
    if (texts.isEmpty()) {
      texts = Optional.of(XlsxTexts.read(parts, find("sharedStrings"), limits, containers));
    }
    List<CellFormat> formats = XlsxFormats.read(parts, find("styles"));
    XlsxCells cells =
        new XlsxCells(texts.get(), formats, new WorkbookNumber(countsFrom1904), limits);
    return new XlsxSheet(parts.open(partBySheet.get(sheet)), cells, limits, containers.cells());
  }

  private Optional<String> find(String kind) {
    return relations.stream()
        .filter(relation -> relation.isOf(kind))
        .map(Relation::part)
        .filter(part -> parts.find(part).isPresent())
        .findFirst();
  }

  private void readSheets(String main) throws IOException, FileRefused {
    List<String> roots = new ArrayList<>();
    try (XmlEvents xml = parts.open(main)) {
      while (xml.nextStart()) {
        if (roots.isEmpty()) {
          roots.add(refuseOther(xml));
        } else if (xml.isStart("workbookPr")) {
          countsFrom1904 = List.of("1", "true").contains(xml.attribute("date1904"));
        } else if (xml.isStart("sheet")) {
          add(xml.attribute("name"), xml.attribute("id"));
          noteHidden(xml.attribute("name"), xml.attribute("state"));
        }
      }
    }
  }

  private static String refuseOther(XmlEvents xml) throws FileRefused {
    if (!xml.isStart("workbook")) {
      throw new FileRefused(
          WorkbookProblems.unreadable("a document that is no workbook (a text, a presentation)"));
    }
    return "workbook";
  }

  /** Sheets of charts hold no cells. */
  private void add(String name, String id) throws FileRefused {
    for (Relation relation : relations) {
      if (relation.id().equals(id) && relation.isOf("worksheet")) {
        if (partBySheet.put(name, relation.part()) != null) {
          throw new FileRefused(WorkbookProblems.corrupt("two sheets of the name " + name));
        }
      }
    }
    if (partBySheet.size() > containers.sheets()) {
      throw new FileRefused(WorkbookProblems.bomb("more sheets", containers.sheets()));
    }
  }
}
