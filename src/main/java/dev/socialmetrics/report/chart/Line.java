package dev.socialmetrics.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One value a day as SVG paths, in whole units: a day is {@link #STEP} wide, the box as high as
 * asked, and y grows downwards. Nothing is drawn where there is no value: the line ends, and begins
 * anew.
 *
 * @param line the stretches of two days or more
 * @param area the same, down to the foot of the box
 * @param lone days without a neighbour, a dot each
 * @param last a dot at the last value; empty text without any value
 */
public record Line(String line, String area, String lone, String last) {
  /** Width of a day: so few that a path is short, and half a day is a whole number. */
  public static final int STEP = 2;

  /**
   * @param values a value a day, NaN where there is none
   * @param foot value at the bottom of the box
   * @param head value at its top, more than {@code foot}
   * @param height of the box
   */
  public static Line of(double[] values, double foot, double head, int height) {
    StringBuilder line = new StringBuilder();
    StringBuilder area = new StringBuilder();
    StringBuilder lone = new StringBuilder();
    String last = "";
    for (int[] span : spans(values)) {
      Stroke stroke = new Stroke(values, span[0], span[1], foot, head, height);
      (stroke.isLone() ? lone : line).append(stroke.isLone() ? stroke.dotAtEnd() : stroke.path());
      area.append(stroke.isLone() ? "" : stroke.area());
      last = stroke.dotAtEnd();
    }
    return new Line(line.toString(), area.toString(), lone.toString(), last);
  }

  /** Width of a box of so many days. */
  public static int width(int days) {
    return Math.max(1, days - 1) * STEP;
  }

  /** Stretches of days without a value, as first and last day. */
  public static List<int[]> gaps(double[] values) {
    double[] inverse = new double[values.length];
    for (int day = 0; day < values.length; day++) {
      inverse[day] = Double.isNaN(values[day]) ? 1 : Double.NaN;
    }
    return spans(inverse);
  }

  /** Height of a value in a box, from the top. */
  public static int y(double value, double foot, double head, int height) {
    return (int) Math.round(height - (value - foot) / (head - foot) * height);
  }

  private static List<int[]> spans(double[] values) {
    List<int[]> spans = new ArrayList<>();
    int from = 0;
    while (from < values.length) {
      int end = end(values, from);
      if (end > from) {
        spans.add(new int[] {from, end - 1});
      }
      from = end + 1;
    }
    return spans;
  }

  /** The first day from there on that has no value. */
  private static int end(double[] values, int from) {
    int end = from;
    while (end < values.length && !Double.isNaN(values[end])) {
      end++;
    }
    return end;
  }

  /** An unbroken part of the line; coordinates but the first are relative, which is shorter. */
  private record Stroke(double[] values, int from, int to, double foot, double head, int box) {
    boolean isLone() {
      return from == to;
    }

    String path() {
      StringBuilder path = new StringBuilder("M" + from * STEP + " " + height(from) + "l");
      int before = height(from);
      for (int day = from + 1; day <= to; day++) {
        int rise = height(day) - before;
        path.append(day == from + 1 ? "" : " ").append(STEP);
        path.append(rise < 0 ? "" : " ").append(rise);
        before = height(day);
      }
      return path.toString();
    }

    String area() {
      return path() + "V" + box + "H" + from * STEP + "z";
    }

    String dotAtEnd() {
      return "M" + to * STEP + " " + height(to) + "h0";
    }

    private int height(int day) {
      return y(values[day], foot, head, box);
    }
  }
}
