package io.penderie.cli;

import io.penderie.training.Domain;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine.Help;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/**
 * Makes every {@link Hyperparameter} an option, under a heading of its own in the help.
 *
 * <p>No argument group gives them that heading: within one, picocli takes an option that is given
 * twice for the beginning of another group and forgets all the others (picocli#1815). Outside it
 * refuses.
 */
final class TrainingOptions implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec command) {
    for (Hyperparameter hyperparameter : Hyperparameter.values()) {
      command.addOption(option(hyperparameter));
    }
    command
        .usageMessage()
        .sectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            help ->
                list(help, Predicate.not(TrainingOptions::holds))
                    + help.createHeading("%nHyperparameters:%n")
                    + list(help, TrainingOptions::holds));
    return command;
  }

  /** Whether an option is a hyperparameter. */
  static boolean holds(OptionSpec option) {
    return Arrays.stream(Hyperparameter.values())
        .anyMatch(hyperparameter -> hyperparameter.option().equals(option.longestName()));
  }

  /**
   * The validated configuration.
   *
   * @param defaults instead of the usual ones, where an option is not given
   * @throws IllegalArgumentException naming the option that is out of range
   */
  static TrainingConfig config(ParseResult given, Map<Hyperparameter, Object> defaults) {
    Map<Hyperparameter, Object> choices = new EnumMap<>(Hyperparameter.class);
    choices.putAll(defaults);
    for (Hyperparameter hyperparameter : Hyperparameter.values()) {
      if (given.hasMatchedOption(hyperparameter.option())) {
        choices.put(hyperparameter, chosen(hyperparameter, given));
      }
    }
    try {
      return TrainingConfigJson.of(choices);
    } catch (InvalidConfigException e) {
      String option = Hyperparameter.of(e.field()).map(Hyperparameter::option).orElse(e.field());
      throw new IllegalArgumentException(option + " " + e.fault(), e);
    }
  }

  private static Object chosen(Hyperparameter hyperparameter, ParseResult given) {
    Object value = given.matchedOptionValue(hyperparameter.option(), null);
    List<String> choices = hyperparameter.domain().choices();
    if (value instanceof String name && choices.stream().noneMatch(name::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          hyperparameter.option() + " is " + name + "; there are " + String.join(", ", choices));
    }
    return value;
  }

  private static OptionSpec option(Hyperparameter hyperparameter) {
    Domain domain = hyperparameter.domain();
    OptionSpec.Builder option =
        OptionSpec.builder(hyperparameter.option())
            .type(domain.byDefault().getClass())
            .description(
                hyperparameter.description() + " (default: " + domain.defaultWords() + ").");
    if (domain.byDefault() instanceof Boolean) {
      return option.negatable(true).fallbackValue("true").build();
    }
    return option.paramLabel(domain.unit()).completionCandidates(domain.choices()).build();
  }

  private static String list(Help help, Predicate<OptionSpec> shown) {
    return help.optionListExcludingGroups(
        help.commandSpec().options().stream().filter(shown).toList());
  }
}
