package dev.socialmetrics.job.inbox;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.source.table.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rows of a body as they are put into the inbox: each with the time of receipt as its export
 * time, and with a date, where it has none of its own. The same body at another time is therefore
 * another file, and the later one counts.
 *
 * @param isSingle whether it was one row, not a list of them
 * @param content of the file
 * @param ending of its name
 * @param owners ids of the accounts that it names
 * @param places where the rows are in the body
 */
@SuppressWarnings("ArrayRecordComponent")
public record PostedRows(
    Kind kind,
    boolean isSingle,
    byte[] content,
    String ending,
    Instant receivedAt,
    Set<String> owners,
    BodyPlaces places) {
  static final String LINES = "jsonl";
  static final String TABLE = "csv";

  /** Of the names of such files. */
  static final List<String> ENDINGS = List.of(LINES, TABLE);

  public PostedRows {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(receivedAt);
    owners = Set.copyOf(owners);
    Objects.requireNonNull(places);
  }

  /** How a body has its rows. */
  public enum Form {
    /** A JSON object, or an array of them. */
    JSON,
    /** A JSON object on each line. */
    JSON_LINES,
    /** A table in UTF-8 with a header. */
    CSV
  }

  /**
   * Reads a body.
   *
   * @param receivedAt when it came; no two bodies have the same time
   * @throws BodyRefused where it is malformed, or has fields that rows of the kind do not have
   */
  public static PostedRows read(
      Kind kind, Form form, byte[] body, Instant receivedAt, Accounts accounts, Limits limits)
      throws BodyRefused {
    PostedFields fields = new PostedFields(kind, accounts, receivedAt);
    return switch (form) {
      case JSON, JSON_LINES -> new JsonBody(fields, receivedAt, form, limits).read(body);
      case CSV -> new CsvBody(fields, receivedAt, limits).read(body);
    };
  }
}
