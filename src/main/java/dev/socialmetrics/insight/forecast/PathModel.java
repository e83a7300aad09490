package dev.socialmetrics.insight.forecast;

/** Learns the days of a metric and looks ahead. Mutable. */
interface PathModel {
  /** Its name in reports. */
  String name();

  /** Takes the next day in. */
  void learn(int place);

  /**
   * What is expected of each of so many days after the latest one that was taken in, in the
   * metric's unit.
   *
   * @return of the first day ahead at 0
   */
  double[] path(int days);
}
