package dev.socialmetrics.metric.figure;

import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A figure that reports state: what it is called, what it means, what it is made of, and the
 * function that computes it. Immutable; declared once, in a list such as {@link SummaryFigures}.
 *
 * @param <S> what it is a figure of, such as the window of a channel
 */
public final class Figure<S> {
  private static final String LENGTH = "{n}";

  private final String name;
  private final FigureType type;
  private final Function<S, FigureValue> function;
  private String label;
  private String meaning = "";
  private String formula = "";
  private String together = "computed anew for each window";
  private String whenEmpty = "never";
  private Direction better = Direction.NEITHER;
  private Optional<WindowMetric> metric = Optional.empty();
  private Set<FigureDays> days = EnumSet.noneOf(FigureDays.class);
  private List<String> columns = List.of();

  private Figure(String name, FigureType type, Function<S, FigureValue> function) {
    this.name = Objects.requireNonNull(name);
    this.type = Objects.requireNonNull(type);
    this.function = Objects.requireNonNull(function);
    String words = name.replace("_" + LENGTH + "d", "").replace('_', ' ');
    this.label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Figure(Figure<S> other) {
    this(other.name, other.type, other.function);
    this.label = other.label;
    this.meaning = other.meaning;
    this.formula = other.formula;
    this.together = other.together;
    this.whenEmpty = other.whenEmpty;
    this.better = other.better;
    this.metric = other.metric;
    this.days = other.days;
    this.columns = other.columns;
  }

  /**
   * @param name public name, snake_case; {@code {n}} in it is the length of the window in days:
   *     {@code reach_{n}d}
   * @param function computes it; never null
   */
  public static <S> Figure<S> of(String name, FigureType type, Function<S, FigureValue> function) {
    return new Figure<>(name, type, function);
  }

  /**
   * The same with its meaning.
   *
   * @param sentence without a full stop
   */
  public Figure<S> meaning(String sentence) {
    Figure<S> copy = new Figure<>(this);
    copy.meaning = sentence;
    return copy;
  }

  /** The same with the words that pages call it by; without, those of its name. */
  public Figure<S> label(String words) {
    Figure<S> copy = new Figure<>(this);
    copy.label = words;
    return copy;
  }

  /** The same with its formula, in names of columns and figures. */
  public Figure<S> formula(String text) {
    Figure<S> copy = new Figure<>(this);
    copy.formula = text;
    return copy;
  }

  /** The same with how it is taken together over days or rows. */
  public Figure<S> together(String text) {
    Figure<S> copy = new Figure<>(this);
    copy.together = text;
    return copy;
  }

  /** The same with the cases in which there is none. */
  public Figure<S> emptyWhen(String cases) {
    Figure<S> copy = new Figure<>(this);
    copy.whenEmpty = cases;
    return copy;
  }

  /** The same with the way in which it gets better. */
  public Figure<S> better(Direction direction) {
    Figure<S> copy = new Figure<>(this);
    copy.better = direction;
    return copy;
  }

  /** The same with the metric that it is made of, and the days. */
  public Figure<S> madeOf(WindowMetric made, FigureDays first, FigureDays... rest) {
    Figure<S> copy = new Figure<>(this);
    copy.metric = Optional.of(made);
    copy.days = EnumSet.of(first, rest);
    return copy;
  }

  /** The same with the days that it counts, whatever they state. */
  public Figure<S> madeOf(FigureDays first, FigureDays... rest) {
    Figure<S> copy = new Figure<>(this);
    copy.days = EnumSet.of(first, rest);
    return copy;
  }

  /** The same with the columns of a row that it is made of. */
  public Figure<S> madeOf(List<String> inputs) {
    Figure<S> copy = new Figure<>(this);
    copy.columns = List.copyOf(inputs);
    return copy;
  }

  /** Its public name where windows have that many days: {@code reach_30d}. */
  public String name(int length) {
    return name.replace(LENGTH, Integer.toString(length));
  }

  /** Whether the length of the window is part of its name. */
  public boolean isNamedByLength() {
    return name.contains(LENGTH);
  }

  /** What the value is. */
  public FigureType type() {
    return type;
  }

  /** What pages call it. */
  public String label() {
    return label;
  }

  /** Which way is better. */
  public Direction better() {
    return better;
  }

  /** The metric that it is made of; empty for figures about the window itself. */
  public Optional<WindowMetric> metric() {
    return metric;
  }

  /** The days that it is made of; none for what is computed from other figures or one row. */
  public Set<FigureDays> days() {
    return days.isEmpty() ? EnumSet.noneOf(FigureDays.class) : EnumSet.copyOf(days);
  }

  /** The columns that a figure of a row is made of. */
  public List<String> columns() {
    return columns;
  }

  /** Its value, or why there is none. */
  public FigureValue of(S subject) {
    return function.apply(subject);
  }

  /** What it means, for people, where windows have that many days. */
  public Definition definition(int length) {
    return new Definition(
        name(length),
        meaning,
        formula.replace(LENGTH, Integer.toString(length)),
        type.unit(),
        together,
        whenEmpty.replace(LENGTH, Integer.toString(length)));
  }

  @Override
  public String toString() {
    return name;
  }
}
