package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;

public final class Derivation {
  private Derivation() {}

  public static void derive(Kind kind, Object[] cells) {}
}
