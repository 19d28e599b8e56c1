package io.penderie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;

/**
 * The rooms of a house in one ordered list, from the ground up.
 *
 * @param house the package that holds them all; a class of its own stands above all rooms
 * @param names packages below it
 */
public record Rooms(String house, List<String> names) {

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

  /** Rooms from the ground up. */
  public static Rooms of(String house, String... names) {
    return new Rooms(house, List.of(names));
  }

  /**
   * Each room may use those before it and none after it, so there is no circle; and no class stands
   * outside of a room.
   */
  public ArchRule inOrder() {
    return CompositeArchRule.of(
            classes()
                .should(
                    ArchCondition.from(
                        describe(
                            "stand in one of the rooms", (JavaClass known) -> place(known) >= 0))))
        .and(classes().should(new OnlyRoomsBefore()));
  }

  /** Where in the order a class stands; -1 if it is in none of the rooms. */
  private int place(JavaClass known) {
    String name = known.getPackageName();
    if (name.equals(house)) {
      return names.size();
    }
    for (int i = 0; i < names.size(); i++) {
      if ((name + ".").startsWith(house + "." + names.get(i) + ".")) {
        return i;
      }
    }
    return -1;
  }

  private final class OnlyRoomsBefore extends ArchCondition<JavaClass> {

    OnlyRoomsBefore() {
      super("use only rooms that stand before their own");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
      user.getDirectDependenciesFromSelf().stream()
          .filter(use -> place(use.getTargetClass()) > place(user))
          .forEach(use -> events.add(violated(use, use.getDescription())));
    }
  }
}
