package dev.socialmetrics.format.check;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One header of a file with the rows below it.
 *
 * @param years of days without years, from each record number on
 */
public record Section(
    FormatDescription format,
    TableDescription table,
    SectionFacts facts,
    NavigableMap<Long, Integer> years) {
  public Section(FormatDescription format, TableDescription table, SectionFacts facts) {
    this(format, table, facts, new TreeMap<>());
  }

  OptionalInt yearAt(long record) {
    var entry = years.floorEntry(record);
    return entry == null ? OptionalInt.empty() : OptionalInt.of(entry.getValue());
  }
}
