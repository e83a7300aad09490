package dev.socialmetrics.source.csv;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells the delimiter of a text by how evenly it divides the records, quotes respected, so that
 * title lines above the table do not matter.
 */
public final class DelimiterVote {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final char delimiter;
  private final Map<Integer, Integer> recordsByCount = new HashMap<>();
  private int count;
  private boolean inQuotes;
  private boolean behindQuote;
  private boolean cellStarts = true;
  private boolean isFirstRecord = true;

  private DelimiterVote(char delimiter) {
    this.delimiter = delimiter;
  }

  /**
   * The delimiter that is equally often in the most records; among equals the one that is more
   * often; a comma when there is none.
   *
   * @param head the first characters
   * @param whole whether these are all; else the last record may be cut off and is not counted
   */
  public static char of(String head, boolean whole) {
    char best = DELIMITERS[0];
    long bestScore = 0;
    for (char delimiter : DELIMITERS) {
      long score = new DelimiterVote(delimiter).score(head, whole);
      best = score > bestScore ? delimiter : best;
      bestScore = Math.max(score, bestScore);
    }
    return best;
  }

  /** How often a delimiter is outside quotes in a record. */
  public static int count(String record, char delimiter) {
    DelimiterVote vote = new DelimiterVote(delimiter);
    record.chars().forEach(c -> vote.look((char) c));
    return vote.count;
  }

  private long score(String head, boolean whole) {
    for (int i = 0; i < head.length(); i++) {
      look(head.charAt(i));
    }
    if ((whole || isFirstRecord) && !inQuotes) {
      endRecord();
    }
    return recordsByCount.entrySet().stream()
        .mapToLong(group -> ((long) group.getValue() << Integer.SIZE) + group.getKey())
        .max()
        .orElse(0);
  }

  private void look(char c) {
    if (c == '"') {
      boolean opens = !inQuotes && (cellStarts || behindQuote);
      behindQuote = inQuotes;
      inQuotes = opens;
      cellStarts = false;
    } else if (!inQuotes) {
      lookOutside(c);
    }
  }

  private void lookOutside(char c) {
    boolean endsRecord = c == '\n' || c == '\r';
    if (endsRecord) {
      endRecord();
    } else if (c == delimiter) {
      count++;
    }
    behindQuote = false;
    cellStarts = endsRecord || c == delimiter;
  }

  private void endRecord() {
    if (count > 0) {
      recordsByCount.merge(count, 1, Integer::sum);
    }
    count = 0;
    isFirstRecord = false;
  }
}
