package dev.socialmetrics.format.description;

import dev.socialmetrics.domain.Column;

/** Whether a table is described so that it can be recognised and its rows stored. */
record TableCheck(YamlMap yaml, Style style) {
  /**
   * @throws DescriptionRefused when something is missing or contradicts the rest
   */
  void require(TableDescription table) {
    if (table.required().isEmpty() && table.titles().isEmpty()) {
      throw yaml.refused("nothing recognises this table; give recognise: by, or title");
    }
    boolean stored = table.kind().isPresent();
    if (stored && table.columns().isEmpty() && table.spread().isEmpty()) {
      throw yaml.refused("the key columns is missing; add it, or say why to skip or refuse it");
    }
    if (!stored && table.skip().isEmpty() && table.refuse().isEmpty()) {
      throw yaml.refused(
          "rows about " + table.grain().words() + " are not stored; say why with skip or refuse");
    }
    if (stored && style == Style.PLATFORM) {
      requireKeys(table);
    }
    if (style == Style.CANONICAL && (!stored || isMoreThanRows(table))) {
      throw yaml.refused("a canonical table is a header and rows that are all stored");
    }
    if (style == Style.CANONICAL) {
      requirePlain(table);
    }
  }

  private static boolean isMoreThanRows(TableDescription table) {
    boolean isSomewhere =
        table.platform().isPresent()
            || table.entry().isPresent()
            || table.sheet().isPresent()
            || table.list().isPresent()
            || !table.block().isEmpty()
            || !table.titles().isEmpty()
            || !table.preamble().isEmpty()
            || !table.begins().isEmpty();
    boolean hasOther =
        table.spread().isPresent()
            || !table.ignore().isEmpty()
            || !table.refuseRows().isEmpty()
            || table.total().isPresent()
            || table.ofPeriod();
    return isSomewhere || hasOther;
  }

  /** Cells of canonical tables are written for programs: nothing in them needs to be unwrapped. */
  private void requirePlain(TableDescription table) {
    for (ColumnDescription column : table.columns().values()) {
      boolean isWrapped =
          column.fraction()
              || column.markup() != ColumnDescription.Markup.NONE
              || column.take().isPresent()
              || column.standsIn().isPresent()
              || column.id().isPresent();
      if (isWrapped
          || !column.patterns().isEmpty()
          || !column.missing().isEmpty()
          || !column.rate().isEmpty()) {
        throw yaml.refused(
            "the column "
                + column.name()
                + " of a canonical table has labels, from, always or required only; for cells that"
                + " are written for people leave style: canonical out");
      }
    }
  }

  private void requireKeys(TableDescription table) {
    for (Column key : table.kind().orElseThrow().keyColumns()) {
      boolean owner = key.name().equals("account_id") || key.name().equals("platform");
      if (!owner && !table.columns().containsKey(key.inputName())) {
        throw yaml.refused("the column " + key.inputName() + " is missing; say what fills it");
      }
    }
  }
}
