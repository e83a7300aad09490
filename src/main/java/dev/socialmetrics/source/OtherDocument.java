package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.Archive;
import dev.socialmetrics.source.container.ArchiveEntry;
import dev.socialmetrics.source.container.Content;
import dev.socialmetrics.source.fault.WorkbookProblems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Documents of other office programs, which are archives too and hold no table that is read. */
final class OtherDocument {
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

  private OtherDocument() {}

  static void refuse(Archive archive) throws IOException, FileRefused {
    Optional<ArchiveEntry> type = archive.find("mimetype");
    if (type.isPresent() && begins(archive.content(type.get()))) {
      throw new FileRefused(WorkbookProblems.unreadable("an OpenDocument file (.ods)"));
    }
    if (archive.find("Index/Document.iwa").isPresent() || archive.find("Index.zip").isPresent()) {
      throw new FileRefused(WorkbookProblems.unreadable("a document of Numbers (.numbers)"));
    }
  }

  private static boolean begins(Content type) throws IOException, FileRefused {
    byte[] head = type.head(OPEN_DOCUMENT.length());
    return new String(head, StandardCharsets.US_ASCII).equals(OPEN_DOCUMENT);
  }
}
