package dev.socialmetrics.format.description;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way in which a platform writes exports.
 *
 * @param name stable, kebab case; the name of its file
 * @param title for people, one line
 * @param source what the description was made from: real files, other people's parsers, documents
 * @param seen of which years such exports were seen, and how; a user's own need not say
 * @param platform whose exports these are; empty when the folder says
 * @param platforms whose exports these can be, where the folder says; empty for those of any
 * @param zone of local times; empty for the account's
 * @param encoding of text without a byte order mark that is no UTF-8
 * @param fileNames patterns of file names; their named groups are facts
 * @param exportPatterns how the group {@code exported} of a file name is written
 * @param numbers how they are written
 * @param isMisread keys and texts in its JSON are UTF-8 that was read as Latin-1 and written again
 * @param amongOthers its archives hold much else, which is left alone
 * @param eitherOrder day and month may come in either order, the same in all rows of a file
 * @param words the family of exports whose words of other languages it is read with
 * @param languages whose labels it knows, by their codes; {@code en} is not among them where it is
 *     read as languages do that write numbers or days otherwise
 * @param months languages that names of months are written in
 * @param missing words for "no value", normalised
 * @param never metrics that the platform does not offer here
 * @param basis what the platform's engagement rate is a share of
 * @param onlyInFolder recognised only where the folder says the platform: the header is too plain
 * @param refusedFiles downloads of the same place that cannot be imported
 * @param style who decided how its tables are written
 * @param own true for a user's own format
 */
public record FormatDescription(
    String name,
    String title,
    String source,
    Optional<Seen> seen,
    Optional<String> platform,
    List<String> platforms,
    Optional<ZoneId> zone,
    Optional<String> encoding,
    Optional<Character> delimiter,
    List<Pattern> fileNames,
    List<String> exportPatterns,
    NumberWriting numbers,
    boolean isMisread,
    boolean amongOthers,
    boolean eitherOrder,
    Optional<String> words,
    List<String> languages,
    List<String> months,
    Set<String> missing,
    List<String> never,
    Optional<String> basis,
    boolean onlyInFolder,
    List<RefusedFile> refusedFiles,
    Style style,
    boolean own,
    List<TableDescription> tables) {
  /** Of its languages those in which one of its tables is recognised, of stored ones if any. */
  public List<String> recognisable() {
    boolean isStored = tables.stream().anyMatch(table -> table.kind().isPresent());
    return languages.stream()
        .filter(
            code ->
                tables.stream()
                    .filter(table -> !isStored || table.kind().isPresent())
                    .anyMatch(table -> table.languages().contains(code)))
        .toList();
  }

  /** Whether numbers are written {@code 1.234,56}. */
  public boolean decimalComma() {
    return numbers.decimalComma();
  }

  /**
   * The format of a file that shows by its numbers which sign is before their decimals.
   *
   * @param comma they are written {@code 1.234,56}
   */
  public FormatDescription shown(boolean comma) {
    return new FormatDescription(
        name,
        title,
        source,
        seen,
        platform,
        platforms,
        zone,
        encoding,
        delimiter,
        fileNames,
        exportPatterns,
        numbers.shown(comma),
        isMisread,
        amongOthers,
        eitherOrder,
        words,
        languages,
        months,
        missing,
        never,
        basis,
        onlyInFolder,
        refusedFiles,
        style,
        own,
        tables);
  }

  /** Whether numbers and days are read as English exports write them. */
  public boolean isAsInEnglish() {
    return languages.contains(Wording.ENGLISH_CODE);
  }

  /** Whether this program decides how its tables are written. */
  public boolean isCanonical() {
    return style == Style.CANONICAL;
  }
}
