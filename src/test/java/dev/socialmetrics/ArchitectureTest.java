package dev.socialmetrics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.socialmetrics.cli.SocialMetrics;
import dev.socialmetrics.job.running.Runner;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom; the table of rooms in CONTRIBUTING.md is held here. */
class ArchitectureTest {
  private static final String ROOT = "dev.socialmetrics.";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.socialmetrics");

  /** Of the platform, for every room: not java.sql, and not java.net. */
  private static final String[] JAVA = {
    "java.lang..",
    "java.util..",
    "java.math..",
    "java.time..",
    "java.text..",
    "java.io..",
    "java.nio..",
    "java.security.."
  };

  /** Ours first, then libraries; what is not named is forbidden. */
  private static final Map<String, String[]> ROOMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("domain", uses()),
              Map.entry("problem", uses()),
              Map.entry("metric", uses("domain")),
              Map.entry("alert", uses("domain", "metric", "store")),
              Map.entry(
                  "notify",
                  uses(
                      "domain",
                      "store",
                      "java.net..",
                      "javax.net..",
                      "javax.crypto..",
                      "tools.jackson..")),
              Map.entry(
                  "source",
                  uses(
                      "domain",
                      "problem",
                      "com.opencsv..",
                      "tools.jackson..",
                      "javax.xml.stream..",
                      "org.apache.poi..")),
              Map.entry("format", uses("domain", "problem", "source", "org.yaml.snakeyaml..")),
              Map.entry(
                  "store",
                  uses(
                      "domain",
                      "problem",
                      "metric",
                      "java.sql..",
                      "javax.sql..",
                      "org.springframework.jdbc..",
                      "org.springframework.dao..",
                      "org.springframework.transaction..",
                      "org.flywaydb..",
                      "com.zaxxer.hikari..",
                      "org.sqlite..")),
              Map.entry(
                  "report",
                  uses(
                      "domain",
                      "problem",
                      "metric",
                      "store",
                      "javax.sql..",
                      "tools.jackson..",
                      "org.dhatim.fastexcel..",
                      "gg.jte..")),
              Map.entry(
                  "job",
                  uses(
                      "domain",
                      "alert",
                      "notify",
                      "problem",
                      "metric",
                      "source",
                      "format",
                      "store",
                      "report",
                      "java.sql..",
                      "javax.sql..",
                      "org.slf4j..",
                      "tools.jackson..",
                      "org.yaml.snakeyaml..",
                      "org.springframework..")),
              Map.entry(
                  "cli",
                  uses(
                      "domain",
                      "problem",
                      "metric",
                      "source",
                      "format",
                      "store",
                      "report",
                      "job",
                      "picocli..",
                      "me.tongfei.progressbar..",
                      "ch.qos.logback..",
                      "org.slf4j..",
                      "com.opencsv..",
                      "tools.jackson.."))));

  @TestFactory
  Stream<DynamicTest> a_room_uses_what_the_table_allows() {
    return ROOMS.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> holds(room)));
  }

  private static void holds(Map.Entry<String, String[]> room) {
    classes()
        .that()
        .resideInAPackage(ROOT + room.getKey() + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(room.getValue())
                .or(resideInAnyPackage(ROOT + room.getKey() + ".."))
                .or(resideInAnyPackage(JAVA)))
        .check(PROGRAM);
  }

  @Test
  void every_class_lives_in_a_room_of_the_table() {
    assertThat(PROGRAM.stream().map(found -> roomOf(found.getPackageName())).distinct())
        .isSubsetOf(ROOMS.keySet());
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("dev.socialmetrics.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void only_the_store_speaks_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "store..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.sqlite..")
                .and(not(type(SQLException.class))))
        .check(PROGRAM);
  }

  @Test
  void outside_the_store_a_data_source_is_only_handed_on() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "store..")
        .should()
        .callMethod(DataSource.class, "getConnection")
        .check(PROGRAM);
  }

  @Test
  void the_number_of_an_sql_exception_is_read_where_failures_are_explained_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "store..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "job.running.Trouble")
        .should()
        .dependOnClassesThat(type(SQLException.class))
        .check(PROGRAM);
  }

  @Test
  void only_the_job_knows_spring_batch() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "job..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework.batch..", "org.springframework.boot.."))
        .check(PROGRAM);
  }

  @Test
  void only_the_front_door_looks_at_the_clock() {
    noClasses()
        .that(not(type(SocialMetrics.class)))
        .should()
        .callMethodWhere(ClockReading.outsideOfAnInjectedClock())
        .check(PROGRAM);
  }

  @Test
  void nobody_takes_the_machines_locale_zone_or_charset() {
    noClasses().should().callMethodWhere(ClockReading.ofDefaults()).check(PROGRAM);
  }

  @Test
  void nothing_is_formatted_or_changed_in_case_by_the_machines_locale() {
    noClasses().should().accessTargetWhere(LocaleReading.ofTheMachine()).check(PROGRAM);
  }

  @Test
  void the_rules_look_at_the_whole_program() {
    assertThat(PROGRAM).hasSizeGreaterThan(300);
    assertThat(PROGRAM.contain(Runner.class)).isTrue();
  }

  private static String roomOf(String name) {
    return name.substring(ROOT.length()).split("\\.")[0];
  }

  private static String[] uses(String... names) {
    Set<String> own =
        Set.of(
            "domain", "problem", "metric", "source", "format", "store", "report", "job", "cli",
            "alert", "notify");
    return Stream.of(names)
        .map(name -> own.contains(name) ? ROOT + name + ".." : name)
        .toArray(String[]::new);
  }
}
