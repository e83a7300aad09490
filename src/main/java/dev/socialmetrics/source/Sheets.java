package dev.socialmetrics.source;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.container.ContainerLimits;
import dev.socialmetrics.source.fault.FileProblems;
import dev.socialmetrics.source.fault.RefusedRead;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.HeaderRows;
import dev.socialmetrics.source.table.KeyedRows;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.RowSource;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The tables of one file: a text file is one; a workbook has its sheets; an archive what lies in
 * it; gzip any of these. What it is, its bytes say, never its name. Nothing is written anywhere.
 * Single-threaded; a table may be read more than once.
 */
public final class Sheets implements Closeable {
  /** Opens one table. */
  interface Opener {
    Sheet open(TextOptions options) throws IOException, FileRefused;

    /** The first list in it whose key is wanted; only JSON documents have any. */
    default Optional<ListTable> findList(Predicate<String> isWanted)
        throws IOException, FileRefused {
      return Optional.empty();
    }

    /** Keys of all lists of objects in it. */
    default Set<String> listKeys() throws IOException, FileRefused {
      return Set.of();
    }

    /** One of them. */
    default ListTable list(String key) {
      throw new NoSuchElementException(key);
    }
  }

  private final Map<SheetRef, Opener> openers;
  private final Map<SheetRef, Opener> lists = new HashMap<>();
  private final Map<String, Problem> damaged;
  private final List<String> passedOver;
  private final List<Closeable> opened;
  private final Limits limits;

  public Sheets(
      Map<SheetRef, Opener> openers,
      Map<String, Problem> damaged,
      List<String> passedOver,
      List<Closeable> opened,
      Limits limits) {
    this.openers = new LinkedHashMap<>(openers);
    this.damaged = new LinkedHashMap<>(damaged);
    this.limits = limits;
    this.passedOver = List.copyOf(passedOver);
    this.opened = List.copyOf(opened);
  }

  /**
   * Looks what tables a file holds, without reading them.
   *
   * @throws FileRefused when it is empty, damaged, encrypted, a bomb, or holds no table
   */
  public static Sheets open(SourceFile file, Limits limits) throws IOException, FileRefused {
    return open(file, limits, ContainerLimits.DEFAULTS);
  }

  public static Sheets open(SourceFile file, Limits limits, ContainerLimits containers)
      throws IOException, FileRefused {
    try {
      return new SheetFinder(limits, containers).find(file);
    } catch (RefusedRead refused) {
      throw asWorkbook(refused.refusal(), file.name());
    } catch (FileRefused refused) {
      throw asWorkbook(refused, file.name());
    }
  }

  /** People who download a workbook do not know that it is an archive. */
  private static FileRefused asWorkbook(FileRefused refused, String name) {
    Problem problem = refused.problem();
    boolean isDamage = problem.code() == ProblemCode.ZIP_CORRUPT;
    return isDamage && NamedKind.of(name) == NamedKind.WORKBOOK
        ? new FileRefused(WorkbookProblems.corrupt(problem.found().orElse("damage")))
        : refused;
  }

  /** Every table, in the order of the file; at least one. */
  public List<SheetRef> list() {
    return List.copyOf(openers.keySet());
  }

  /**
   * The first list of objects in a JSON document whose key is wanted, as a table: a header of paths
   * such as {@code object.likes.totalItems}, and a record for each object. It is none of {@link
   * #list()}, and may be read as those are.
   *
   * @param document one of {@link #list()}
   * @return empty where it has no such list, or is no JSON object
   */
  public Optional<SheetRef> findList(SheetRef document, Predicate<String> isWanted)
      throws IOException, FileRefused {
    try {
      return openers.get(document).findList(isWanted).map(list -> add(document, list));
    } catch (RefusedRead refused) {
      throw refused.refusal();
    }
  }

  private SheetRef add(SheetRef document, ListTable list) {
    return add(document, document.sheet(), list);
  }

  private SheetRef add(SheetRef document, Optional<String> name, ListTable list) {
    SheetRef ref = new SheetRef(document.entry(), name, Optional.of(list.key()), document.kind());
    lists.putIfAbsent(ref, list);
    return ref;
  }

  /**
   * Keys of all lists of objects in a JSON document.
   *
   * @param document one of {@link #list()}
   */
  public Set<String> listKeys(SheetRef document) throws IOException, FileRefused {
    try {
      return openers.get(document).listKeys();
    } catch (RefusedRead refused) {
      throw refused.refusal();
    }
  }

  /**
   * One of several lists in a JSON document, as {@link #findList} has it, and with its key for the
   * name of the sheet.
   */
  public SheetRef oneList(SheetRef document, String key) {
    return add(document, Optional.of(key), openers.get(document).list(key));
  }

  /** Entries of an archive that hold no table: folders, {@code __MACOSX} twins, images. */
  public List<String> passedOver() {
    return passedOver;
  }

  /** Entries of an archive whose names promise a table and whose bytes are none, and why. */
  public Map<String, Problem> damaged() {
    return new LinkedHashMap<>(damaged);
  }

  /**
   * Opens a table with its labels in its first line, or its keys, before its first record.
   *
   * @throws FileRefused when it is empty, or broken at its start
   * @throws NoSuchElementException when it is none of {@link #list()}
   */
  public RowSource rows(SheetRef ref) throws IOException, FileRefused {
    Sheet sheet = read(ref, TextOptions.ANY);
    if (sheet.hasKeys()) {
      Optional<Layout> first = KeyedRows.firstLayout(sheet);
      return new KeyedRows(read(ref, TextOptions.ANY), first);
    }
    try {
      return headerRows(sheet, ref);
    } catch (IOException | FileRefused | RuntimeException failure) {
      sheet.close();
      throw failure;
    }
  }

  private RowSource headerRows(Sheet sheet, SheetRef ref) throws IOException, FileRefused {
    RowSource rows = new HeaderRows(sheet, limits);
    if (rows.layout().isEmpty() && ref.sheet().isEmpty()) {
      throw new FileRefused(FileProblems.empty());
    }
    return rows;
  }

  /**
   * Opens a table before its first record.
   *
   * @throws NoSuchElementException when it is none of {@link #list()}
   */
  public Sheet read(SheetRef ref, TextOptions options) throws IOException, FileRefused {
    Opener opener = ref.list().isPresent() ? lists.get(ref) : openers.get(ref);
    if (opener == null) {
      throw new NoSuchElementException("no table " + ref);
    }
    try {
      return new Unwrapping(opener.open(options));
    } catch (RefusedRead refused) {
      throw refused.refusal();
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : opened) {
      each.close();
    }
  }

  /** Lets refusals out of the streams that had to carry them. */
  private record Unwrapping(Sheet sheet) implements Sheet {
    @Override
    public Optional<SheetRecord> read() throws IOException, FileRefused {
      try {
        return sheet.read();
      } catch (RefusedRead refused) {
        throw refused.refusal();
      }
    }

    @Override
    public boolean hasKeys() {
      return sheet.hasKeys();
    }

    @Override
    public void close() throws IOException {
      sheet.close();
    }
  }
}
