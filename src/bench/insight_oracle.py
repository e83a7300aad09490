#!/usr/bin/env python3
"""What statsmodels foresees of fixed numbers with fixed parameters: the figures that SmootherTest expects.

Needs Debian's python3-statsmodels. usage: insight_oracle.py
"""
import warnings

import numpy as np
from statsmodels.tsa.forecasting.theta import ThetaModel
from statsmodels.tsa.holtwinters import Holt, SimpleExpSmoothing

warnings.simplefilter("ignore")
VALUES = np.array([112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170.0])

simple = SimpleExpSmoothing(VALUES, initialization_method="known", initial_level=VALUES[0]).fit(smoothing_level=0.3, optimized=False)
print("simple smoothing, alpha 0.3:", simple.forecast(1)[0])

damped = Holt(VALUES, damped_trend=True, initialization_method="known", initial_level=VALUES[0], initial_trend=0).fit(
    smoothing_level=0.5, smoothing_trend=0.1, damping_trend=0.9, optimized=False)
print("damped trend, alpha 0.5, beta 0.1, phi 0.9:", *damped.forecast(7)[[0, 1, 6]])

theta = ThetaModel(VALUES, period=1, deseasonalize=False, use_test=False).fit(use_mle=False)
alpha, slope = float(theta.params["alpha"]), float(theta.params["b0"])
level = SimpleExpSmoothing(VALUES, initialization_method="known", initial_level=VALUES[0]).fit(smoothing_level=0.3, optimized=False).forecast(1)[0]
print("theta, slope of the line:", slope, "; with alpha 0.3 (Hyndman and Billah):", *[
    level + slope / 2 * (h - 1 + 1 / 0.3 - 0.7 ** len(VALUES) / 0.3) for h in (1, 7)])
