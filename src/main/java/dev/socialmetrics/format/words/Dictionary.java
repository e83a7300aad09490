package dev.socialmetrics.format.words;

import dev.socialmetrics.format.description.ExportLanguage;
import java.util.List;
import java.util.Map;

/**
 * What one language calls things.
 *
 * @param language its code, {@code de}
 * @param words as {@link Words#plain} writes them
 * @param months numbers from 1 by name
 * @param columns words in labels that hint at a column, by its input name
 * @param exports what the exports of a family of formats say, by its name
 */
record Dictionary(
    String language,
    Map<Topic, List<String>> words,
    Map<String, Integer> months,
    Map<String, List<String>> columns,
    Map<String, ExportLanguage> exports) {}
