package dev.socialmetrics.source;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.FileProblems;
import dev.socialmetrics.source.text.BytePattern;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Content that is no table of text, recognised by its first bytes. */
final class ForeignContent {
  private static final String EXPORT_AS_TEXT =
      "Open it, save the sheet as CSV (UTF-8), and import that.";
  private static final String UNPACK = "Unpack it and import the file inside.";
  private static final String EXPORT_AGAIN = "Export the data as CSV or JSON and import that.";

  /** One kind of content, and what to do with it. */
  private record Signature(String what, String remedy, int... bytes) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("a PDF document", EXPORT_AGAIN, '%', 'P', 'D', 'F', '-'),
          new Signature("a PNG image", EXPORT_AGAIN, 0x89, 'P', 'N', 'G'),
          new Signature("a JPEG image", EXPORT_AGAIN, 0xFF, 0xD8, 0xFF),
          new Signature("a RAR archive", UNPACK, 'R', 'a', 'r', '!', 0x1A, 7),
          new Signature("a 7z archive", UNPACK, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
          new Signature("an xz archive", UNPACK, 0xFD, '7', 'z', 'X', 'Z', 0),
          new Signature("a Zstandard archive", UNPACK, 0x28, 0xB5, 0x2F, 0xFD),
          new Signature("a workbook older than Excel 97 (.xls)", EXPORT_AS_TEXT, 9, 0, 4, 0),
          new Signature("a workbook older than Excel 97 (.xls)", EXPORT_AS_TEXT, 9, 2, 6, 0),
          new Signature("a workbook older than Excel 97 (.xls)", EXPORT_AS_TEXT, 9, 4, 6, 0),
          new Signature("a workbook older than Excel 97 (.xls)", EXPORT_AS_TEXT, 9, 8, 8, 0),
          new Signature("UTF-32 text", "Save it as UTF-8 and import that.", 0xFF, 0xFE, 0, 0),
          new Signature("UTF-32 text", "Save it as UTF-8 and import that.", 0, 0, 0xFE, 0xFF));

  private ForeignContent() {}

  /**
   * Refuses a file that is something else than text in columns or JSON.
   *
   * @param head its first bytes, a few hundred if there are so many
   */
  static void refuse(byte[] head, String name) throws FileRefused {
    for (Signature signature : SIGNATURES) {
      if (BytePattern.startsWith(head, signature.bytes())) {
        throw refused(signature.what(), signature.remedy(), name);
      }
    }
    if (isMarkup(head)) {
      throw refused(
          "a web page or XML document",
          "It is often a log-in or error page in place of the export: download the export again.",
          name);
    }
    if (isUtf16WithoutMark(head)) {
      throw new FileRefused(
          FileProblems.typeUnknown(
              "UTF-16 text without a byte order mark, or binary data",
              "Save it as UTF-8 and import that."));
    }
  }

  private static FileRefused refused(String what, String remedy, String name) {
    return new FileRefused(
        NamedKind.of(name) == NamedKind.OTHER
            ? FileProblems.typeUnknown(what, remedy)
            : FileProblems.typeMismatch(what, remedy));
  }

  private static boolean isMarkup(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String text = (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).strip();
    return text.matches(
            "(?is)<(!doctype|!--|\\?xml|html|head|body|script|style|svg|meta|title|table|div|p|h[1-6]|center|pre|form)\\b.*")
        || text.matches("(?is)<!--.*");
  }

  /** Every other one of the first bytes is NUL. */
  private static boolean isUtf16WithoutMark(byte[] head) {
    return head.length >= 4
        && (head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0
            || head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0);
  }
}
