package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Row;
import dev.socialmetrics.report.page.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changed most. */
record DashboardMoves(DashboardData data) {
  private static final int MOVES = 5;

  /** Best and worst growth of followers among the channels. */
  List<Table> tables() {
    List<Move> growing =
        data.all().stream().flatMap(pair -> Move.of(pair, data.alone(pair)).stream()).toList();
    if (growing.size() < 2 * MOVES) {
      return List.of();
    }
    Comparator<Move> best = Comparator.comparingDouble((Move move) -> -move.rate());
    return List.of(
        moves("Most followers won, share of those before", growing.stream().sorted(best)),
        moves(
            "Least won or most lost",
            growing.stream().sorted(Comparator.comparingDouble(Move::rate))));
  }

  private Table moves(String caption, Stream<Move> moves) {
    return new Table(
        caption,
        "plain",
        List.of(Head.of("Channel"), Head.of("Followers"), Head.of("Change")),
        moves.limit(MOVES).map(this::row).toList(),
        "");
  }

  private Row row(Move move) {
    var pair = move.pair().channel();
    return new Row(
        data.name(pair.accountId()),
        data.page(pair.accountId()) + "#" + pair.platformKey(),
        PageText.platform(pair.platformKey()),
        List.of(Cell.of(CrowdView.text(move.view().followers())), Cell.of(move.view().growth(""))));
  }

  /** A channel whose growth is known. */
  private record Move(PairDays pair, CrowdView view, double rate) {
    static Optional<Move> of(PairDays pair, CrowdView view) {
      Crowd.Growing growing = view.crowd().growing(view.window().end(), view.window().baseline());
      return growing.before().signum() == 0
          ? Optional.empty()
          : Optional.of(
              new Move(
                  pair, view, growing.change().doubleValue() / growing.before().doubleValue()));
    }
  }
}
