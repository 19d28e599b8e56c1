package io.penderie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Set;

/**
 * There is one way to lock a file, to give files and folders their names, and to read and write
 * JSON: that of the room files. Whoever does it by hand forgets to wait for the disk, or closes a
 * file whose lock the process holds.
 */
public final class OneWayOfFiles {

  public static final ArchRule RULE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.penderie.files..")
          .should()
          .callCodeUnitWhere(
              describe("locks or renames files, or makes a JSON mapper", OneWayOfFiles::byHand));

  private OneWayOfFiles() {}

  private static boolean byHand(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    return (owner.isAssignableTo(FileChannel.class) && Set.of("lock", "tryLock").contains(name))
        || (owner.isEquivalentTo(Files.class) && name.equals("move"))
        || (owner.isAssignableTo(ObjectMapper.class) && Set.of("<init>", "builder").contains(name))
        || owner.isAssignableTo(MapperBuilder.class);
  }
}
