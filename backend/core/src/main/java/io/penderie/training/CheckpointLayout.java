package io.penderie.training;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lies where in the folder of a run's checkpoints, for those who look in from outside. */
public final class CheckpointLayout {

  /** The file that says what the run set out to do; there from its beginning. */
  static final String PLAN = "training.json";

  private static final Pattern CHECKPOINT = Pattern.compile("step-(\\d{8,12})");

  private CheckpointLayout() {}

  /** The file of {@code folder} that is there as soon as its run has begun. */
  public static Path plan(Path folder) {
    return folder.resolve(PLAN);
  }

  /** The steps that a checkpoint's folder holds; empty if its name is none of a checkpoint's. */
  public static OptionalLong steps(Path checkpoint) {
    Matcher name = CHECKPOINT.matcher(checkpoint.getFileName().toString());
    return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
  }
}
