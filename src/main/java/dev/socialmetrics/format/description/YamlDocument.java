package dev.socialmetrics.format.description;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The text of a YAML file as one node. */
final class YamlDocument {
  private static final int MOST_ALIASES = 500;

  private YamlDocument() {}

  /**
   * @param file as people know it, for messages
   * @throws DescriptionRefused when the text is no YAML, or has no keys
   */
  static Node compose(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        throw new DescriptionRefused(
            file + ": found nothing, expected keys. Fill the file, or remove it.");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new DescriptionRefused(
          file + ":" + line + ": not readable as YAML: " + e.getProblem() + ". Correct the file.");
    } catch (YAMLException e) {
      throw new DescriptionRefused(file + ": not readable as YAML. Correct the file.");
    }
  }
}
