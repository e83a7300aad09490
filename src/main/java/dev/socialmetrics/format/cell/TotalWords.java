package dev.socialmetrics.format.cell;

import dev.socialmetrics.source.table.Labels;
import java.util.Set;
import java.util.regex.Pattern;

/** What a row that adds up the others is called, in the languages that are read. */
public final class TotalWords {
  private static final int LONGEST = 32;

  private static final Set<String> WORDS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "grand totals",
          "overall total",
          "subtotal",
          "sub total",
          "sum",
          "gesamt",
          "gesamtsumme",
          "gesamtergebnis",
          "insgesamt",
          "summe",
          "totaal",
          "eindtotaal",
          "totale",
          "totale complessivo",
          "total general",
          "total geral",
          "total général",
          "totaux",
          "somme",
          "suma",
          "soma",
          "somma",
          "totalt",
          "totalsumma",
          "summa",
          "i alt",
          "ialt",
          "yhteensä",
          "łącznie",
          "razem",
          "suma końcowa",
          "celkem",
          "összesen",
          "toplam",
          "genel toplam",
          "итого",
          "всего",
          "общий итог",
          "разом",
          "усього",
          "загалом",
          "合計",
          "総計",
          "总计",
          "合计",
          "總計",
          "합계",
          "총합계");

  /** How many rows were added up, and the point before the numbers. */
  private static final Pattern BEHIND = Pattern.compile("( ?\\([0-9]+\\))?[:：]?$");

  private TotalWords() {}

  /** Whether a cell calls its row a total; most cells are passed over by their first letter. */
  public static boolean isOne(String cell) {
    if (cell == null || cell.isEmpty() || cell.length() > LONGEST || !mayBegin(cell.charAt(0))) {
      return false;
    }
    String text = Labels.normalise(cell);
    return WORDS.contains(text) || WORDS.contains(BEHIND.matcher(text).replaceFirst(""));
  }

  /** Of the words in Latin letters; digits and punctuation begin no word. */
  private static boolean mayBegin(char first) {
    return first <= ' ' || first >= 0x80 || "tgosirc".indexOf(Character.toLowerCase(first)) >= 0;
  }
}
