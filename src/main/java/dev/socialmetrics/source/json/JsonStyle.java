package dev.socialmetrics.source.json;

import dev.socialmetrics.source.text.Mojibake;

/**
 * How the values of an object become cells.
 *
 * @param byPath values of objects within the object are cells too, labelled by their path: {@code
 *     object.likes.totalItems}; else such an object is one cell of compact JSON, as lists always
 *     are
 * @param isMisread keys and texts are UTF-8 that was read as Latin-1 and written again
 */
record JsonStyle(boolean byPath, boolean isMisread) {
  /** One level of keys, as programs write tables. */
  static final JsonStyle FLAT = new JsonStyle(false, false);

  String text(String written) {
    return isMisread ? Mojibake.repaired(written) : written;
  }
}
