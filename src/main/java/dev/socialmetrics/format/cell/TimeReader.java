package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * Reads moments in ISO 8601. Without an offset they are local to the account's zone; a day alone is
 * its start there. Not thread-safe: it holds the parts of the time it is reading.
 */
public final class TimeReader {
  private static final String CORRECT = "Correct the cell or export again";

  private final IsoTime time = new IsoTime();

  /** In UTC to the second, {@code 2025-10-23T10:30:00Z}; null as in {@link CellReader}. */
  public String readText(String text, ZoneId zone, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed) || !parse(trimmed, notes)) {
      return null;
    }
    if (zone == ZoneOffset.UTC && !time.hasZone()) {
      return time.toUtcText();
    }
    Instant instant = resolve(zone, notes);
    return instant == null
        ? null
        : IsoTime.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  /** As a moment, with its fraction; null as in {@link CellReader}. */
  public Instant readInstant(String text, ZoneId zone, CellNotes notes) {
    String trimmed = CellText.trim(text);
    boolean read = !CellText.isAbsent(trimmed) && parse(trimmed, notes);
    return read ? resolve(zone, notes) : null;
  }

  private boolean parse(String trimmed, CellNotes notes) {
    if (!time.parse(trimmed)) {
      notes.reject(ProblemCode.CELL_DATE, "a time such as 2025-10-23T10:30:00", CORRECT);
      return false;
    }
    if (!IsoDate.isInRange(time.year())) {
      notes.reject(
          ProblemCode.CELL_DATE_RANGE,
          "a time from " + IsoDate.MIN_YEAR + " to " + IsoDate.MAX_YEAR,
          CORRECT);
      return false;
    }
    if (time.isLeapSecond()) {
      notes.warn(
          ProblemCode.ROW_INCONSISTENT, "seconds up to 59", "It was stored as the second before.");
      time.dropLeapSecond();
    }
    return true;
  }

  private Instant resolve(ZoneId accountZone, CellNotes notes) {
    if (!time.hasZone()) {
      return time.isDateOnly()
          ? time.toLocal().toLocalDate().atStartOfDay(accountZone).toInstant()
          : resolveIn(accountZone, notes);
    }
    Optional<ZoneId> zone = TimeZoneText.find(time.zone());
    if (zone.isEmpty()) {
      notes.reject(
          ProblemCode.CELL_TIMEZONE,
          "an offset such as +02:00, Z, or a region such as Europe/Paris",
          CORRECT);
      return null;
    }
    return resolveIn(zone.get(), notes);
  }

  private Instant resolveIn(ZoneId zone, CellNotes notes) {
    LocalDateTime local = time.toLocal();
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      notes.reject(
          ProblemCode.CELL_DST_GAP,
          "a time that the clocks of " + zone + " show; they are put forward over this one",
          "Add the offset to the cell");
      return null;
    }
    if (offsets.size() > 1) {
      notes.warn(
          ProblemCode.CELL_DST_OVERLAP,
          "a time that the clocks of " + zone + " show once",
          "The earlier of the two was stored; add the offset to be exact.");
    }
    return local.toInstant(offsets.get(0));
  }
}
