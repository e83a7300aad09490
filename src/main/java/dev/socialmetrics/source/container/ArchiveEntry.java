package dev.socialmetrics.source.container;

/**
 * One entry as the archive's directory describes it.
 *
 * @param name with its folders
 * @param flags of the format: bit 0 says encrypted
 * @param method how it is packed: 0 not at all, 8 deflated
 * @param crc of the unpacked bytes
 * @param packed bytes in the archive
 * @param unpacked bytes, as promised
 * @param header where its own header starts
 * @param attributes of the system that packed it: a Unix mode in the upper half
 */
public record ArchiveEntry(
    String name,
    int flags,
    int method,
    long crc,
    long packed,
    long unpacked,
    long header,
    long attributes) {
  private static final int ENCRYPTED = 0x41;
  private static final long FILE_TYPE = 0xF000;
  private static final long SYMBOLIC_LINK = 0xA000;

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  public boolean isFolder() {
    return name.endsWith("/");
  }

  /** What systems and archivers add of their own: dot-files, {@code __MACOSX} twins. */
  public boolean isAccompanying() {
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }

  /** Whether unpacking by name could write somewhere else. */
  boolean leadsOutside() {
    return name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || name.matches("(?s)[A-Za-z]:.*")
        || ("/" + name + "/").contains("/../")
        || (attributes >> 16 & FILE_TYPE) == SYMBOLIC_LINK;
  }
}
