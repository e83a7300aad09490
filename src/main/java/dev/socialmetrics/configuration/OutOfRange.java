package dev.socialmetrics.configuration;

/** A setting has the right type and makes no sense. */
final class OutOfRange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;

  private OutOfRange(String key, String found, String expected) {
    super(": found " + found + ", expected " + expected);
    this.key = key;
  }

  /**
   * @param element where the value stands in a list, {@code alerts.rules[2]}
   */
  String keyWithin(String element) {
    return isInList() ? element + key.substring(key.indexOf("[]") + 2) : key;
  }

  boolean isInList() {
    return key.contains("[]");
  }

  static void require(boolean fits, String key, Object found, String expected) {
    if (!fits) {
      throw new OutOfRange(key, String.valueOf(found), expected);
    }
  }

  static void requireBetween(String key, long value, long least, long most) {
    require(
        value >= least && value <= most,
        key,
        value,
        "a whole number from " + least + " to " + most);
  }

  static void requireAtLeast(String key, long value, long least) {
    require(value >= least, key, value, "a whole number of " + least + " or more");
  }
}
