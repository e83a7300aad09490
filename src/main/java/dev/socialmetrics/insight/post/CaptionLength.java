package dev.socialmetrics.insight.post;

/** How long a caption is. */
public enum CaptionLength {
  SHORT("with captions of at most 80 characters", 80),
  MEDIUM("with captions of 81 to 300 characters", 300),
  LONG("with captions of more than 300 characters", Integer.MAX_VALUE);

  private final String words;
  private final int most;

  CaptionLength(String words, int most) {
    this.words = words;
    this.most = most;
  }

  /**
   * @param characters 0 or more
   */
  public static CaptionLength of(int characters) {
    for (CaptionLength length : values()) {
      if (characters <= length.most) {
        return length;
      }
    }
    return LONG;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
