package dev.socialmetrics.metric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a list of names, greatest first, changed. A name that is there twice counts where it is
 * first.
 *
 * @param entered new names, in their new order
 * @param left names that are gone, in their old order
 * @param moved names that changed their place, in their new order
 */
public record ListChange(List<String> entered, List<String> left, List<Move> moved) {
  /** A name and its places, from 1. */
  public record Move(String name, int from, int to) {}

  public ListChange {
    entered = List.copyOf(entered);
    left = List.copyOf(left);
    moved = List.copyOf(moved);
  }

  public static ListChange between(List<String> before, List<String> now) {
    List<String> old = before.stream().distinct().toList();
    List<String> current = now.stream().distinct().toList();
    List<Move> moved =
        IntStream.range(0, current.size())
            .mapToObj(i -> new Move(current.get(i), old.indexOf(current.get(i)) + 1, i + 1))
            .filter(move -> move.from() > 0 && move.from() != move.to())
            .toList();
    return new ListChange(
        current.stream().filter(name -> !old.contains(name)).toList(),
        old.stream().filter(name -> !current.contains(name)).toList(),
        moved);
  }
}
