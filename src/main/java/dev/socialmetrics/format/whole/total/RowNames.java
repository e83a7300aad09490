package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.TotalWords;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.function.Predicate;

/** What rows of a kind are called in their keys: by words of a total, and by others. Mutable. */
final class RowNames {
  private final boolean isOfCampaigns;
  private final Predicate<String> isAccount;
  private final Column[] columns;
  private final String[] plain;
  private final String[] words;
  private final long[] lines;

  /**
   * @param isAccount whether an account of that name is known
   */
  RowNames(Kind kind, Predicate<String> isAccount) {
    this.isOfCampaigns = kind == Kind.CAMPAIGN;
    this.isAccount = isAccount;
    this.columns =
        List.of(TotalsRefusal.ACCOUNT, "post_id", "campaign_id").stream()
            .flatMap(name -> kind.find(name).stream())
            .filter(Column::isKey)
            .toArray(Column[]::new);
    this.plain = new String[columns.length];
    this.words = new String[columns.length];
    this.lines = new long[columns.length];
  }

  void add(Row row, RowValues values) {
    for (int i = 0; i < columns.length; i++) {
      Object name = values.orNull(columns[i]);
      if (name != plain[i] && name != null) {
        note(i, (String) name, row);
      }
    }
  }

  private void note(int column, String name, Row row) {
    if (!TotalWords.isOne(isOfCampaigns ? CampaignSubstitute.nameIn(name) : name)
        || isKnown(column, name)) {
      plain[column] = name;
    } else if (words[column] == null) {
      words[column] = name;
      lines[column] = row.line();
    }
  }

  private boolean isKnown(int column, String name) {
    return columns[column].name().equals(TotalsRefusal.ACCOUNT) && isAccount.test(name);
  }

  /**
   * @throws FileRefused where some rows are called a total, and others are not
   */
  void check() throws FileRefused {
    for (int i = 0; i < columns.length; i++) {
      if (words[i] != null && plain[i] != null) {
        throw TotalsRefusal.of(columns[i].name(), words[i], lines[i]);
      }
    }
  }
}
