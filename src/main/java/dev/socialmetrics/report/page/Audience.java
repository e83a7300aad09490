package dev.socialmetrics.report.page;

import java.util.List;

/**
 * Who follows an account on a platform.
 *
 * @param note its day, and the day it is compared with
 * @param countries in order; empty when unknown
 */
public record Audience(
    String title,
    String note,
    List<Share> ages,
    List<Share> genders,
    String countries,
    String cities) {
  public Audience {
    ages = List.copyOf(ages);
    genders = List.copyOf(genders);
  }
}
