package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and formats that contradict themselves are refused when they are read. */
class WrongTableTest {
  private static final String HEAD = "title: posts\nsource: invented\n";
  private static final String TABLE =
      """
      tables:
        - grain: post lifetime
          recognise: {by: [Id]}
          columns:
            post_id: Id
            likes: Likes
      """;

  private static String refusal(String name, String text) {
    DescriptionRefused refused =
        catchThrowableOfType(
            DescriptionRefused.class,
            () -> new FormatReader(name, "f.yml", true, ExportWords.NONE).read(text).get(0));
    return refused == null ? "accepted" : refused.getMessage();
  }

  private static String posts(String text) {
    return refusal("posts", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Posts            | f.yml: found the name Posts, expected lower-case words with hyphens. Rename the file.
          my_posts         | f.yml: found the name my_posts, expected lower-case words with hyphens. Rename the file.
          posts-           | f.yml: found the name posts-, expected lower-case words with hyphens. Rename the file.
          canonical-posts  | f.yml: found the name canonical-posts, expected one that does not begin with canonical: those formats are the program's own. Rename the file.
          posts-2          | accepted
          """)
  void a_format_of_ones_own_has_a_name_of_its_own(String name, String message) {
    assertThat(refusal(name, HEAD + TABLE)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delimiter: tab      | accepted
          delimiter: ";"      | accepted
          delimiter: ";;"     | f.yml:3: delimiter: found ";;", expected one character. Correct the file.
          encoding: latin-xyz | f.yml:3: encoding: found "latin-xyz", expected an encoding such as windows-1252. Correct the file.
          file-name: "(a"     | f.yml:3: file-name: found "(a", expected a regular expression. Correct the file.
          basis: likes        | f.yml:3: basis: found "likes", expected reach, impressions, views or reported. Correct the file.
          basis: reported     | accepted
          numbers: point      | accepted
          numbers: dots       | f.yml:3: numbers: found "dots", expected one of comma, either, point, whole. Correct the file.
          only-in-folder: yes | f.yml:3: only-in-folder: found "yes", expected one of false, true. Correct the file.
          export-pattern: dd.dd | f.yml:3: export-pattern: found "dd.dd", expected a pattern of yyyy yy MMMM MMM MM M dd d EEE HH H hh h mm ss a Z, each once, with text in single quotes, or epoch. Correct the file.
          refuse-files: [{because: Empty.}] | f.yml:3: the key name is missing; add a regular expression.
          refuse-files: [{name: x}] | f.yml:3: the key because is missing. Add it, src/docs/formats.md.
          refuse-files: [{name: x, because: Empty., why: y}] | f.yml:3: unknown key why. Known here: because, name.
          """)
  void what_is_said_of_a_format_is_checked(String line, String message) {
    assertThat(posts(HEAD + line + "\n" + TABLE)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spread: {by: Name, value: Number}                     | f.yml:9: the key words is missing; add the words.
          spread: {value: Number, words: {likes: Likes}}        | f.yml:9: the key by is missing; add its labels.
          spread: {by: Name, words: {likes: Likes}}             | f.yml:9: the key value is missing; add its labels.
          spread: {by: Name, value: Number, words: {lieks: L}}  | f.yml:9: lieks: no column of post lifetime; did you mean clicks. Correct the file.
          total: {may-exceed: true}                             | f.yml:9: the key columns is missing; add those that add up to the total.
          total: {columns: [likes, sharess] }                  | f.yml:9: sharess: no column of post lifetime; did you mean shares. Correct the file.
          total: {columns: likes, rows: "(x"}                   | f.yml:9: rows: found "(x", expected a regular expression. Correct the file.
          ignore: [{is: Sum}]                                   | f.yml:9: the key reason is missing; add why.
          ignore: [{reason: totals, cells: 1}]                  | f.yml:9: reason: found "totals", expected one of cut-off, error, footer, no-id, not-stored, preamble, total. Correct the file.
          ignore: [{reason: footer, is: Sum}]                   | f.yml:9: give a column with is, matches or empty, or a number of cells.
          ignore: [{reason: footer, column: Id}]                | f.yml:9: give a column with is, matches or empty, or a number of cells.
          ignore: [{reason: footer, cells: 0}]                  | f.yml:9: cells: found "0", expected a number of cells, from 1. Correct the file.
          ignore: [{reason: footer, cells: 1}]                  | accepted
          ignore: [{reason: footer, position: 1, empty: true}]  | accepted
          ignore: [{reason: footer, position: 0, empty: true}]  | f.yml:9: position: found "0", expected the number of a column, from 1. Correct the file.
          refuse-rows: [{column: Id, because: Other.}]          | f.yml:9: give the column and what it matches.
          refuse-rows: [{matches: x, because: Other.}]          | f.yml:9: give the column and what it matches.
          refuse-rows: [{column: Id, matches: x}]               | f.yml:9: the key because is missing. Add it, src/docs/formats.md.
          combine: average                                      | f.yml:9: combine: found "average", expected one of fill, sum. Correct the file.
          figures: monthly                                      | f.yml:9: figures: found "monthly", expected one of lifetime, period. Correct the file.
          sheet: "[x"                                           | f.yml:9: sheet: found "[x", expected a regular expression. Correct the file.
          """)
  void what_is_said_of_a_table_is_checked(String line, String message) {
    assertThat(posts(HEAD + TABLE + "    " + line + "\n")).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {required: true}             | f.yml:8: the column likes has no source; give it labels, position, always, fact or from.
          {position: 3}                | accepted
          {position: none}             | f.yml:8: position: found "none", expected the number of a column, from 1. Correct the file.
          {always: 5}                  | accepted
          {from: labels}               | accepted
          {from: name}                 | f.yml:8: from: found "name", expected one of export-time, file-name, labels. Correct the file.
          {labels: L, unit: percentage} | f.yml:8: unit: found "percentage", expected one of fraction, percent. Correct the file.
          {labels: L, rate: Rate}      | f.yml:8: the column likes needs both rate and of, or none of the two.
          {labels: L, of: views}       | f.yml:8: the column likes needs both rate and of, or none of the two.
          {labels: L, rate: R, of: vews} | f.yml:8: vews: no column of post lifetime; did you mean views. Correct the file.
          {labels: L, take: "(x"}      | f.yml:8: take: found "(x", expected a regular expression. Correct the file.
          {labels: L, year: next}      | f.yml:8: year: found "next", expected one of latest, series. Correct the file.
          {labels: L, id: {labels: I}} | f.yml:8: the key of is missing; say whose id it is.
          {labels: L, id: {of: x}}     | f.yml:8: the key labels is missing; say which column holds the id.
          {labels: L, id: {of: flickr, labels: I}} | f.yml:8: of: found "flickr", expected one of instagram, linkedin, tiktok, x. Correct the file.
          """)
  void what_is_said_of_a_column_is_checked(String column, String message) {
    assertThat(posts(HEAD + TABLE.replace("likes: Likes", "likes: " + column))).isEqualTo(message);
  }

  @Test
  void a_table_needs_something_to_know_it_by_and_something_to_store() {
    assertThat(posts(HEAD + TABLE.replace("recognise: {by: [Id]}", "told: false")))
        .isEqualTo("f.yml:4: nothing recognises this table; give recognise: by, or title.");
    assertThat(posts(HEAD + "tables:\n  - grain: post lifetime\n    recognise: {by: [Id]}\n"))
        .isEqualTo("f.yml:4: the key columns is missing; add it, or say why to skip or refuse it.");
    assertThat(posts(HEAD + "tables:\n  - {grain: post and day, title: Days}\n"))
        .isEqualTo("f.yml:4: rows about post and day are not stored; say why with skip or refuse.");
    assertThat(posts(HEAD + "tables:\n  - {grain: post and day, title: Days, skip: Later.}\n"))
        .isEqualTo("accepted");
    assertThat(posts(HEAD + "tables:\n  - {title: Days, skip: Later.}\n"))
        .isEqualTo("f.yml:4: the key grain is missing; add what a row is about.");
    assertThat(posts(HEAD + "tables: []\n"))
        .isEqualTo("f.yml:1: the key tables is missing; add at least one table.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          combine: sum                    | accepted
          sheet: Posts                    | f.yml:5: a canonical table is a header and rows that are all stored.
          preamble: "Account: (?<account>.*)" | f.yml:5: a canonical table is a header and rows that are all stored.
          figures: period                 | f.yml:5: a canonical table is a header and rows that are all stored.
          ignore: [{reason: footer, cells: 1}] | f.yml:5: a canonical table is a header and rows that are all stored.
          total: {columns: likes}         | f.yml:5: a canonical table is a header and rows that are all stored.
          skip: Later.                    | f.yml:5: a canonical table is a header and rows that are all stored.
          """)
  void a_canonical_table_is_a_header_and_rows(String line, String message) {
    String canonical = HEAD + "style: canonical\n" + TABLE + "    " + line + "\n";

    assertThat(posts(canonical)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {labels: l, required: true}   | accepted
          {labels: l, unit: fraction}   | refused
          {labels: l, html: true}       | refused
          {labels: l, take: x}          | refused
          {labels: l, missing: none}    | refused
          {labels: l, patterns: epoch}  | refused
          {labels: l, rate: r, of: views} | refused
          {labels: l, id: {of: x, labels: i}} | refused
          """)
  void cells_of_canonical_tables_are_written_for_programs(String column, String outcome) {
    String message =
        posts(HEAD + "style: canonical\n" + TABLE.replace("likes: Likes", "likes: " + column));

    assertThat(message)
        .isEqualTo(
            outcome.equals("accepted")
                ? "accepted"
                : "f.yml:5: the column likes of a canonical table has labels, from, always or"
                    + " required only; for cells that are written for people leave style: canonical"
                    + " out.");
  }

  @Test
  void numbers_of_a_canonical_format_are_written_for_programs() {
    String message =
        "f.yml:1: a canonical table is written for programs; leave numbers and missing out.";

    assertThat(posts(HEAD + "style: canonical\nnumbers: comma\n" + TABLE)).isEqualTo(message);
    assertThat(posts(HEAD + "style: canonical\nmissing: none\n" + TABLE)).isEqualTo(message);
  }
}
