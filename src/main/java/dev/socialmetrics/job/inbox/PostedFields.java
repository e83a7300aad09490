package dev.socialmetrics.job.inbox;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.source.table.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the rows of a body may and must have, and what they are completed with. Collects whose they
 * are.
 */
final class PostedFields {
  /** Of the time of receipt, where the row does not say when it was exported. */
  static final String EXPORTED_AT = "exported_at";

  /** Of days, where the row does not say which. */
  static final String DATE = "date";

  private static final int MOST_FAULTS = 20;

  private final Kind kind;
  private final Accounts accounts;
  private final Instant receivedAt;
  private final List<String> known;
  private final List<String> required;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> ofRows = new ArrayList<>();
  private final Set<String> owners = new TreeSet<>();
  private long faultyRows;

  PostedFields(Kind kind, Accounts accounts, Instant receivedAt) {
    this.kind = kind;
    this.accounts = accounts;
    this.receivedAt = receivedAt;
    this.known =
        kind.columns().stream()
            .filter(Column::isRead)
            .map(Column::inputName)
            .collect(Collectors.toCollection(ArrayList::new));
    known.add(EXPORTED_AT);
    this.required =
        kind.keyColumns().stream()
            .map(Column::inputName)
            .filter(name -> !name.equals(DATE))
            .collect(Collectors.toCollection(ArrayList::new));
    if (kind == Kind.CONTENT) {
      required.add("posted_at");
    }
  }

  /** Whether a day completes a row that has none. */
  boolean isDated() {
    return kind.find(DATE).isPresent();
  }

  /**
   * @param row from 0; empty for all rows at once
   */
  void requireKnown(Optional<Long> row, Collection<String> names) {
    names.stream()
        .filter(name -> !known.contains(Labels.normalise(name)))
        .forEach(name -> add(unknown(row, name)));
  }

  private Fault unknown(Optional<Long> row, String name) {
    return new Fault(
        "field.unknown",
        Fault.pointer(row, Optional.of(Clip.clip(name))),
        Optional.of(Clip.clip(name)),
        "one of " + String.join(", ", known),
        Nearest.find(Labels.normalise(name), known)
            .map(near -> "Did you mean " + near + "?")
            .orElse("Leave it out."));
  }

  /**
   * Takes a row. What it lacks is a fault of the body only where every row lacks something: of
   * several, the others are judged as those of a file are.
   *
   * @param values by normalised name; an empty one is none
   */
  void take(Optional<Long> row, Map<String, String> values) {
    List<Fault> lacking = lacking(row, values);
    faultyRows += lacking.isEmpty() ? 0 : 1;
    lacking.forEach(fault -> add(fault, ofRows));
    owners.add(accounts.meant(values.getOrDefault("account_id", "")));
  }

  private List<Fault> lacking(Optional<Long> row, Map<String, String> values) {
    List<Fault> lacking = new ArrayList<>();
    for (String name : required) {
      if (values.getOrDefault(name, "").isBlank()) {
        lacking.add(
            new Fault(
                "field.missing",
                Fault.pointer(row, Optional.of(name)),
                Optional.empty(),
                "a value",
                "Add the field " + name + "."));
      }
    }
    boolean hasValue =
        kind.valueColumns().stream()
            .anyMatch(column -> !values.getOrDefault(column.inputName(), "").isBlank());
    if (!hasValue) {
      lacking.add(
          new Fault(
              "row.no-value",
              Fault.pointer(row, Optional.empty()),
              Optional.of("no value"),
              "one field at least with a value, such as " + known.get(required.size() + 1),
              "Add what is to be stored."));
    }
    return lacking;
  }

  /**
   * Requires that a field of text is one: what is true or false, and lists and objects but for a
   * list of hashtags, would be read as words.
   *
   * @param row from 0; empty where there is one row
   * @param found what it is in place of a text or a number
   */
  void requireText(Optional<Long> row, String name, String found, boolean isList) {
    boolean isText =
        kind.columns().stream()
            .anyMatch(
                column ->
                    column.isRead()
                        && column.type() == ColumnType.TEXT
                        && column.inputName().equals(Labels.normalise(name)));
    if (isText && !(isList && Labels.normalise(name).equals("hashtags"))) {
      add(
          new Fault(
              "field.type",
              Fault.pointer(row, Optional.of(name)),
              Optional.of(found),
              "a text",
              "Put it between quotes, or leave it out."));
    }
  }

  /** The day of a row that names none: today, in the account's zone. */
  LocalDate today(String account) {
    return LocalDate.ofInstant(receivedAt, accounts.zoneOf(account));
  }

  void add(Fault fault) {
    add(fault, faults);
  }

  private static void add(Fault fault, List<Fault> list) {
    if (list.size() < MOST_FAULTS) {
      list.add(fault);
    }
  }

  /**
   * The completed rows.
   *
   * @param count of a list; empty for one row
   */
  PostedRows rows(byte[] content, String ending, OptionalLong count, BodyPlaces places)
      throws BodyRefused {
    if (count.orElse(1) == 0 && faults.isEmpty()) {
      add(
          new Fault(
              "body.empty",
              "",
              Optional.empty(),
              "one row or more",
              "Send an object with the fields of a row, or several."));
    }
    if (faultyRows > 0 && faultyRows == count.orElse(1)) {
      ofRows.forEach(this::add);
    }
    if (!faults.isEmpty()) {
      throw new BodyRefused(faults);
    }
    return new PostedRows(kind, count.isEmpty(), content, ending, receivedAt, owners, places);
  }
}
