package dev.socialmetrics.cli;

/** The program's front door. */
public final class SocialMetrics {
  private SocialMetrics() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
