package dev.socialmetrics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.socialmetrics.Rooms.ROOMS;
import static dev.socialmetrics.Rooms.ROOT;
import static dev.socialmetrics.Rooms.WITHIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.socialmetrics.cli.SocialMetrics;
import dev.socialmetrics.job.running.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may use which: {@link Rooms} has the tables, CONTRIBUTING.md describes them. */
class ArchitectureTest {
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
    "java.security..",
    "org.jspecify.annotations.."
  };

  @TestFactory
  Stream<DynamicTest> a_room_uses_what_the_table_allows() {
    return ROOMS.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> holds(room)));
  }

  private static void holds(Map.Entry<String, List<String>> room) {
    String own = ROOT + room.getKey() + "..";
    String[] used =
        room.getValue().stream()
            .map(name -> Rooms.isRoom(name) ? ROOT + name + ".." : name)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(used).or(resideInAnyPackage(own)).or(resideInAnyPackage(JAVA)))
        .check(PROGRAM);
  }

  @TestFactory
  Stream<DynamicTest> a_package_uses_of_its_room_what_the_table_allows() {
    return WITHIN.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> holdsWithin(row)));
  }

  private static void holdsWithin(Map.Entry<String, List<String>> row) {
    String own = ROOT + row.getKey();
    String[] used = row.getValue().stream().map(ROOT::concat).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(used)
                .or(resideInAnyPackage(own))
                .or(resideOutsideOfPackage(ROOT + Rooms.of(own) + "..")))
        .check(PROGRAM);
  }

  @Test
  void every_class_lives_in_a_room_of_the_table() {
    assertThat(packages().map(Rooms::of).distinct())
        .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
  }

  @Test
  void every_package_of_a_room_with_several_is_in_the_table() {
    Map<String, List<String>> byRoom = packages().collect(Collectors.groupingBy(Rooms::of));

    assertThat(
            byRoom.values().stream()
                .filter(several -> several.size() > 1)
                .flatMap(List::stream)
                .map(name -> name.substring(ROOT.length())))
        .containsExactlyInAnyOrderElementsOf(WITHIN.keySet());
  }

  @Test
  void what_a_room_or_a_package_may_use_is_there() {
    assertThat(ROOMS.values().stream().flatMap(List::stream).filter(Rooms::isRoom))
        .isSubsetOf(ROOMS.keySet());
    assertThat(WITHIN.values().stream().flatMap(List::stream)).isSubsetOf(WITHIN.keySet());
  }

  @TestFactory
  Stream<DynamicTest> a_room_says_which_rooms_it_may_use() {
    return ROOMS.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> says(room)));
  }

  private static void says(Map.Entry<String, List<String>> room) throws IOException {
    String rooms = room.getValue().stream().filter(Rooms::isRoom).collect(Collectors.joining(", "));

    assertThat(comment(room.getKey()))
        .contains("<p>Rooms it may use: " + (rooms.isEmpty() ? "none" : rooms) + ".");
  }

  @TestFactory
  Stream<DynamicTest> a_package_of_the_store_says_which_of_its_room_it_may_use() {
    return WITHIN.entrySet().stream()
        .filter(row -> row.getKey().startsWith("store."))
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> saysWithin(row)));
  }

  private static void saysWithin(Map.Entry<String, List<String>> row) throws IOException {
    String used = row.getValue().isEmpty() ? "nothing" : String.join(", ", row.getValue());

    assertThat(comment(row.getKey())).contains("<p>Of its room it may use: " + used + ".");
  }

  /** The comment on a package, without its line breaks. */
  private static String comment(String name) throws IOException {
    Path place =
        Path.of("src/main/java/dev/socialmetrics", name.replace('.', '/'), "package-info.java");
    return Files.readString(place).replaceAll("\\s+\\* ", " ");
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
        .doNotHaveFullyQualifiedName(ROOT + "job.running.RunFailure")
        .should()
        .dependOnClassesThat(type(SQLException.class))
        .check(PROGRAM);
  }

  @Test
  void only_the_job_knows_spring_batch_and_only_it_and_the_server_have_a_context() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "job..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.springframework.batch.."))
        .check(PROGRAM);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "job..", ROOT + "http..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.springframework.context.."))
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

  private static Stream<String> packages() {
    return PROGRAM.stream().map(JavaClass::getPackageName).distinct();
  }
}
