package io.penderie.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** The rooms of a house in one ordered list, as rules. */
public final class Rooms {

  private static final String[] FRAMEWORKS = {
    "jakarta..",
    "javax.enterprise..",
    "javax.inject..",
    "javax.ws.rs..",
    "io.quarkus..",
    "io.vertx..",
    "io.smallrye..",
    "io.micrometer..",
    "org.eclipse.microprofile..",
    "org.jboss..",
  };

  /** What holds below the server. */
  public static final ArchRule KNOW_NO_FRAMEWORK =
      noClasses().should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);

  private Rooms() {}

  /**
   * Each room may use those before it and none after it, so there is no circle; and no class stands
   * outside of a room.
   *
   * @param house the package that holds them all
   * @param rooms packages below it, from the ground up
   */
  public static ArchRule inOrder(String house, List<String> rooms) {
    String[] all = packages(house, rooms);
    CompositeArchRule rule =
        CompositeArchRule.of(
            classes().that().resideInAPackage(house + "..").should().resideInAnyPackage(all));
    for (int i = 0; i + 1 < rooms.size(); i++) {
      rule =
          rule.and(
              noClasses()
                  .that()
                  .resideInAPackage(all[i])
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(packages(house, rooms.subList(i + 1, rooms.size())))
                  .as("rooms above " + rooms.get(i) + " are not used from " + rooms.get(i)));
    }
    return rule;
  }

  private static String[] packages(String house, List<String> rooms) {
    return rooms.stream().map(room -> house + "." + room + "..").toArray(String[]::new);
  }
}
