package dev.socialmetrics.format.words;

import java.util.List;
import java.util.Map;

/**
 * What one language calls things.
 *
 * @param language its code, {@code de}
 * @param words as {@link Words#plain} writes them
 * @param months numbers from 1 by name
 */
record Dictionary(String language, Map<Topic, List<String>> words, Map<String, Integer> months) {}
