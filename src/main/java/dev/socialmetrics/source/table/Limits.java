package dev.socialmetrics.source.table;

/**
 * How much one file, record or cell may hold, so that a bad file cannot fill memory or time.
 *
 * @param tableBytes largest CSV or JSON Lines file
 * @param documentBytes largest JSON array or JSON object file
 * @param recordChars longest record, in characters of its source text
 * @param cellChars longest cell, in characters
 * @param columns most columns of a file, most keys of an object
 * @param jsonDepth deepest nesting of JSON, the outermost bracket counted
 * @param numberChars longest JSON number, in characters
 */
public record Limits(
    long tableBytes,
    long documentBytes,
    int recordChars,
    int cellChars,
    int columns,
    int jsonDepth,
    int numberChars) {
  private static final long MEBI = 1024L * 1024L;

  /** 4 GiB, 512 MiB, 1 MiB, 64 Ki characters, 512 columns, 64 levels, 64 characters. */
  public static final Limits DEFAULTS =
      new Limits(4096 * MEBI, 512 * MEBI, 1024 * 1024, 64 * 1024, 512, 64, 64);

  public Limits {
    long least = Math.min(Math.min(tableBytes, documentBytes), Math.min(recordChars, cellChars));
    if (Math.min(least, Math.min(columns, Math.min(jsonDepth, numberChars))) < 1) {
      throw new IllegalArgumentException("every limit must be 1 or more");
    }
  }
}
