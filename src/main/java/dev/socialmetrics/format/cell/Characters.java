package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;
import java.util.Optional;

/** Characters that no text should have: invisible ones, and those of text in a wrong encoding. */
public final class Characters {
  private static final int CONTROLS = 1;
  private static final int DAMAGE = 2;
  private static final String STORED = "It was stored as it is. ";
  private static final String AS_UTF_8 =
      "UTF-8 was read as Windows-1252 and saved again: download the export again and import it"
          + " without opening it before, or open it as UTF-8 and save it as \"CSV UTF-8\".";

  private Characters() {}

  /** Of a text that is stored as it is. */
  public static void warn(String text, CellNotes notes) {
    int suspected = suspected(text);
    boolean isDamaged = (suspected & DAMAGE) != 0 && warnOfDamage(text, notes);
    if ((suspected & CONTROLS) != 0 && !isDamaged) {
      notes.warn(
          ProblemCode.ENC_CONTROL_CHAR,
          "text without control characters",
          "It was stored with them; correct the text where it was written.");
    }
  }

  /**
   * Of a key: in other letters it would be another one. Where all of a file was saved so, the file
   * is refused.
   */
  static void warnOrReject(String text, CellNotes notes) {
    if ((suspected(text) & DAMAGE) == 0 || !rejectDamage(text, notes)) {
      warn(text, notes);
    }
  }

  private static int suspected(String text) {
    int suspected = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        suspected |= isControl(c) ? CONTROLS : DamagedText.mayBegin(c) ? DAMAGE : 0;
      }
    }
    return suspected;
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F;
  }

  private static boolean warnOfDamage(String text, CellNotes notes) {
    Optional<String> meant = DamagedText.meant(text);
    boolean hasLost = DamagedText.hasLost(text);
    if (meant.isPresent()) {
      notes.warn(ProblemCode.ENC_DAMAGED_TEXT, meant.get(), STORED + AS_UTF_8);
    } else if (hasLost) {
      notes.warn(
          ProblemCode.ENC_DAMAGED_TEXT,
          "text without U+FFFD, which programs write for a character that they cannot read",
          STORED + "Download the export again, or correct the text where it was written.");
    }
    return meant.isPresent() || hasLost;
  }

  private static boolean rejectDamage(String key, CellNotes notes) {
    Optional<String> meant = DamagedText.meant(key);
    boolean hasLost = DamagedText.hasLost(key);
    if (meant.isPresent()) {
      notes.rejectFile(
          ProblemCode.ENC_DAMAGED_TEXT,
          meant.get(),
          "With other letters it would be stored as another one. "
              + AS_UTF_8
              + " If it has that very name on the platform, correct the name there, or export the"
              + " column with its id, too.");
    } else if (hasLost) {
      notes.reject(
          ProblemCode.ENC_DAMAGED_TEXT,
          "a name or id without U+FFFD, which programs write for a character that they cannot read",
          "Correct the cell or export again");
    }
    return meant.isPresent() || hasLost;
  }
}
