package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.job.running.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandsDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/commands.md");
  private static final Path README = Path.of("README.md");

  @TestFactory
  Stream<DynamicTest> every_option_stands_in_the_table_of_its_command() throws IOException {
    String text = Files.readString(DOCUMENT);
    String ofAll = text.substring(0, text.indexOf("\n## "));
    return commands().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getCommandName(),
                    () ->
                        assertThat(names(command))
                            .as("add the option to " + DOCUMENT)
                            .allSatisfy(
                                name ->
                                    assertThat(ofAll + section(text, command))
                                        .containsPattern("\\| .*`" + name + "[ `]"))));
  }

  @Test
  void no_section_is_left_of_a_command_that_is_gone() throws IOException {
    List<String> sections =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();

    assertThat(sections)
        .containsExactlyElementsOf(commands().stream().map(CommandLine::getCommandName).toList());
  }

  @Test
  void the_readme_names_every_command() throws IOException {
    String readme = Files.readString(README);

    assertThat(commands())
        .allSatisfy(
            command -> assertThat(readme).containsPattern("`metrics " + command.getCommandName()));
  }

  private static List<String> names(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::names)
        .flatMap(Arrays::stream)
        .toList();
  }

  private static String section(String text, CommandLine command) {
    String heading = "\n## " + command.getCommandName() + "\n";
    assertThat(text).as("add a section to " + DOCUMENT).contains(heading);
    String rest = text.substring(text.indexOf(heading) + heading.length());
    int end = rest.indexOf("\n## ");
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static List<CommandLine> commands() {
    Environment environment =
        new Environment(
            Path.of("."),
            Map.of(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            "test",
            false,
            new StopSignal());
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return SocialMetrics.commandLine(environment, nowhere, nowhere)
        .getSubcommands()
        .values()
        .stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .toList();
  }
}
