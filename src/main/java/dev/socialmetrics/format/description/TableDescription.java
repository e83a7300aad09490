package dev.socialmetrics.format.description;

import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One table of an export.
 *
 * @param platform that a section's title names
 * @param entry of the archive the table is in
 * @param sheet of the workbook the table is on
 * @param list key of the list in a JSON document whose objects are the rows
 * @param titles of the section, on a line of its own above the header; empty when it has none
 * @param begins what the first filled cell of the file or sheet is
 * @param required labels that the header must have, any of each list
 * @param without labels that it must not have
 * @param only the header has no label but those that are described
 * @param firstRow what the first row must say as a whole, normalised, by the labels of a column
 * @param block labels that the table has one of, where tables are side by side; empty elsewhere
 * @param preamble lines above the header that hold facts, in named groups
 * @param ofPeriod its figures are those of a chosen period, in the facts {@code start} and {@code
 *     end}
 * @param total that the file states of its rows
 * @param dividedBy labels of columns that divide campaigns whole, besides the usual ones
 * @param sum rows of the same key are added
 * @param skip why the rows are recognised but not stored
 * @param refuse why the file is recognised but refused: a whole sentence that says what to do
 * @param refuseRows which rows show that the file must be refused
 * @param told a warning says that the rows are skipped
 * @param languages codes of those in which it is recognised
 */
public record TableDescription(
    Grain grain,
    Optional<String> platform,
    Optional<Pattern> entry,
    Optional<Pattern> sheet,
    Optional<String> list,
    List<Pattern> titles,
    List<Pattern> begins,
    List<List<LabelPattern>> required,
    List<LabelPattern> without,
    boolean only,
    Map<LabelPattern, List<Pattern>> firstRow,
    List<LabelPattern> block,
    List<Pattern> preamble,
    Map<String, ColumnDescription> columns,
    Optional<Spread> spread,
    List<IgnoreRule> ignore,
    boolean ofPeriod,
    Optional<TotalDescription> total,
    List<LabelPattern> dividedBy,
    boolean sum,
    Optional<String> skip,
    Optional<String> refuse,
    List<RefuseRule> refuseRows,
    boolean told,
    List<String> languages) {
  /** The name under which labels are listed that are known, and whose cells nobody reads. */
  public static final String UNREAD = "unread";

  private static final Set<String> PERIOD = Set.of("start", "end");

  /** What its rows become; a table that is not stored has none. */
  public Optional<Kind> kind() {
    return skip.isPresent() || refuse.isPresent() ? Optional.empty() : grain.kind();
  }

  /** Whether a period in a name may be what its figures are of. */
  public boolean isOfNamedPeriod() {
    return ofPeriod
        || columns.values().stream()
            .anyMatch(column -> column.fact().filter(PERIOD::contains).isPresent());
  }

  /** Whether rows may be of others that published a post with the account. */
  public boolean hasCollaborators() {
    return Optional.ofNullable(columns.get("account"))
        .filter(ColumnDescription::collaborators)
        .isPresent();
  }

  /** For people: what a table must have to be taken for this one. */
  public String recognisedBy() {
    List<String> parts = new ArrayList<>();
    titles.forEach(title -> parts.add("title " + title.pattern()));
    list.ifPresent(key -> parts.add("list " + key));
    sheet.map(Pattern::pattern).ifPresent(name -> parts.add("sheet " + name));
    entry.map(Pattern::pattern).ifPresent(name -> parts.add("entry " + name));
    if (!required.isEmpty()) {
      parts.add(
          "columns "
              + required.stream()
                  .map(any -> labels(any, " or "))
                  .collect(Collectors.joining(", ")));
    }
    if (!without.isEmpty()) {
      parts.add("without " + labels(without, ", "));
    }
    return String.join("; ", parts);
  }

  private static String labels(List<LabelPattern> labels, String between) {
    return labels.stream().map(LabelPattern::shown).distinct().collect(Collectors.joining(between));
  }
}
