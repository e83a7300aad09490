package dev.socialmetrics.source.container;

/**
 * How much an archive or workbook may unpack to, so that a small file cannot fill memory or time.
 *
 * @param fileBytes largest archive or workbook
 * @param entryBytes most that one entry unpacks to
 * @param inflatedBytes most that all entries unpack to together
 * @param ratio most unpacked bytes for a packed one, behind the first MiB
 * @param entries most entries of an archive
 * @param memoryBytes largest workbook that lies packed in an archive, and largest .xls; these are
 *     held in memory
 * @param textBytes most bytes of a workbook's shared texts, which are held in memory
 * @param texts most of those
 * @param sheets most sheets of a workbook
 * @param cells most cells of a sheet
 */
public record ContainerLimits(
    long fileBytes,
    long entryBytes,
    long inflatedBytes,
    int ratio,
    int entries,
    int memoryBytes,
    long textBytes,
    int texts,
    int sheets,
    long cells) {
  private static final int MEBI = 1024 * 1024;

  public static final ContainerLimits DEFAULTS =
      new ContainerLimits(
          512L * MEBI,
          512L * MEBI,
          2048L * MEBI,
          200,
          20_000,
          48 * MEBI,
          48L * MEBI,
          500_000,
          256,
          20_000_000);
}
