package dev.socialmetrics.insight.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * The same method with several parameters, side by side: it looks ahead with those that foresaw
 * each next day best so far, by squared errors. So no parameter is chosen by what came later.
 */
final class BestOf implements Smoother {
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9};
  private static final double[] TREND_SHARES = {0.02, 0.1, 0.3};
  private static final double[] DAMPINGS = {0.8, 0.9, 0.98};

  private final Smoother[] methods;
  private final double[] squares;
  private boolean started;
  private int best;

  private BestOf(List<Smoother> methods) {
    this.methods = methods.toArray(Smoother[]::new);
    this.squares = new double[methods.size()];
  }

  static BestOf simple() {
    List<Smoother> methods = new ArrayList<>();
    for (double share : SHARES) {
      methods.add(new SimpleSmoothing(share));
    }
    return new BestOf(methods);
  }

  static BestOf theta() {
    List<Smoother> methods = new ArrayList<>();
    for (double share : SHARES) {
      methods.add(new Theta(share));
    }
    return new BestOf(methods);
  }

  static BestOf damped() {
    List<Smoother> methods = new ArrayList<>();
    for (double share : SHARES) {
      for (double trendShare : TREND_SHARES) {
        for (double damping : DAMPINGS) {
          methods.add(new DampedTrend(share, trendShare, damping));
        }
      }
    }
    return new BestOf(methods);
  }

  @Override
  public void learn(double value) {
    for (int n = 0; n < methods.length; n++) {
      if (started) {
        double error = value - methods[n].ahead(1);
        squares[n] += error * error;
      }
      methods[n].learn(value);
    }
    started = true;
    for (int n = 0; n < methods.length; n++) {
      best = squares[n] < squares[best] ? n : best;
    }
  }

  @Override
  public void skip() {
    for (Smoother method : methods) {
      method.skip();
    }
  }

  @Override
  public double ahead(int days) {
    return methods[best].ahead(days);
  }

  @Override
  public void addPath(double[] sums) {
    methods[best].addPath(sums);
  }
}
