package dev.socialmetrics;

import static dev.socialmetrics.Rooms.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What values are made of, and which of them may be null. */
class ArchitectureOfValuesTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.socialmetrics");

  private static final int MOST_PARAMETERS = 12;

  /** Records that are lists of keys, written by name elsewhere; every other one is composed. */
  private static final Set<String> LISTS_OF_KEYS =
      Set.of(
          // keys of a YAML file, filled by name
          "configuration.Settings",
          "configuration.AlertSettings$Rule",
          "format.description.FormatDescription",
          "format.description.TableDescription",
          "format.description.ColumnDescription",
          // what a template of a page shows
          "report.page.Chart",
          "report.page.IndexPage");

  /** Rooms without machinery, that say of everything whether it may be null. */
  private static final List<String> PURE = List.of("domain", "problem", "metric", "alert");

  @Test
  void the_pure_rooms_say_what_may_be_null() {
    assertThat(
            PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> PURE.contains(Rooms.of(name))))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(PROGRAM.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked of the package " + name)
                    .isTrue());
  }

  @Test
  void nothing_is_made_of_more_than_12_parts() {
    assertThat(
            PROGRAM.stream()
                .flatMap(type -> type.getConstructors().stream())
                .filter(made -> made.getRawParameterTypes().size() > MOST_PARAMETERS)
                .map(made -> made.getOwner().getName().substring(ROOT.length())))
        .as("compose it of records, so that no order of many arguments can be wrong")
        .containsExactlyInAnyOrderElementsOf(LISTS_OF_KEYS);
  }
}
