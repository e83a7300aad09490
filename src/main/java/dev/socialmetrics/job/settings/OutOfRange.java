package dev.socialmetrics.job.settings;

/** A setting has the right type and makes no sense. */
final class OutOfRange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private OutOfRange(String message) {
    super(message);
  }

  static void require(boolean fits, String key, Object found, String expected) {
    if (!fits) {
      throw new OutOfRange(key + ": found " + found + ", expected " + expected);
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
