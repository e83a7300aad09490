package dev.socialmetrics.store.database;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DriverByNameTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.socialmetrics");

  @Test
  void only_what_gives_statements_up_knows_the_driver_by_name() {
    noClasses()
        .that()
        .haveNameNotMatching(".*Interruptible.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sqlite..")
        .check(PROGRAM);
  }
}
