package dev.socialmetrics.source.fault;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.nio.charset.Charset;
import java.util.Locale;

/** What can be wrong with the characters of a file. */
public final class EncodingProblems {
  private static final String ROW_LEFT_OUT =
      "Remove the character or export again; this row was left out.";

  private EncodingProblems() {}

  public static Problem notDecodable(Charset encoding, byte wrong, long offset, long line) {
    return Problem.of(
        ProblemCode.ENC_INVALID_UTF8,
        String.format(
            Locale.ROOT, "byte 0x%02X at offset %d in line %d", wrong & 0xFF, offset, line),
        encoding.name() + " text",
        "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\"), or export it again, and import"
            + " it once more; nothing of this file was stored.");
  }

  public static Problem oddLength() {
    return Problem.of(
        ProblemCode.ENC_UTF16_ODD_LENGTH,
        "UTF-16 text with an odd number of bytes",
        "two bytes for each character",
        "The file was cut short or damaged: download or export it again; nothing of this file was"
            + " stored.");
  }

  public static Problem nul(ColumnRef column) {
    return Problem.at(
        column, ProblemCode.ENC_NUL_BYTE, "\0", "text without NUL characters", ROW_LEFT_OUT);
  }

  public static Problem manyNuls(String found) {
    return Problem.of(
            ProblemCode.ENC_NUL_BYTE,
            found,
            "text without NUL characters",
            "The file was cut short or damaged while it was copied: download or export it again;"
                + " nothing of this file was stored.")
        .as(Severity.FILE);
  }

  public static Problem loneSurrogate(ColumnRef column) {
    return Problem.at(
            column,
            ProblemCode.ENC_INVALID_UTF8,
            "half of a surrogate pair",
            "whole characters",
            ROW_LEFT_OUT)
        .as(Severity.ROW);
  }
}
