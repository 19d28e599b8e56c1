package io.penderie.foreign;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.Split;
import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import io.penderie.files.Sha256;
import io.penderie.files.SyncedFiles;
import io.penderie.model.Architecture;
import io.penderie.model.ForeignShape;
import io.penderie.model.InputSpec;
import io.penderie.model.ModelException;
import io.penderie.model.Network;
import io.penderie.model.OnnxImport;
import io.penderie.model.StateDict;
import io.penderie.registry.Expectation;
import io.penderie.registry.Imported;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.UnusableVersionException;
import io.penderie.training.Completion;
import io.penderie.training.NothingLearnedException;
import io.penderie.training.TrainingPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a version of a network that was trained elsewhere: a whole network in ONNX, or parameters
 * of one of Penderie's in a file of PyTorch's. Nothing in the file is believed: it is read as data,
 * tried, checked as before a promotion, calibrated on the validation split and measured on the test
 * split.
 *
 * @param dataset whose pictures it is to classify
 * @param penderieVersion goes on its card
 */
public record NetworkImport(Dataset dataset, String penderieVersion) {

  /** A quarter of a gigabyte: what a service has room for beside what answers. */
  public static final long MOST_BYTES = 256L << 20;

  /** Under what key {@link NetworkFile} writes a card into a file. */
  static final String NOTE = "penderie.card";

  private static final String PARAMETERS_FILE = ".pt";
  private static final String NETWORK_FILE = ".onnx";

  /**
   * Imports.
   *
   * @param file the network, whose name ends in {@code .onnx} or {@code .pt}
   * @param said its card; null where the file brings one
   * @param target the folder of the version, whose name is the version's
   * @throws IOException if the file cannot be read or the version not written
   * @throws ForeignException if it does not become a version, with the reason
   */
  public ModelVersion version(Path file, ForeignCard said, Path target) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new ForeignException(
          "it has %d MiB; at most %d are taken".formatted(size >> 20, MOST_BYTES >> 20));
    }
    Path scratch = Files.createTempDirectory("penderie-import-");
    try {
      ModelVersion candidate = candidate(file, said, scratch, target.getFileName().toString());
      LoadCheck.load(candidate, Expectation.of(dataset)).close();
      return new Completion(target, dataset, null, split()).version(candidate);
    } catch (ModelException e) {
      throw new ForeignException(e.getMessage(), e);
    } catch (UnusableVersionException e) {
      throw new ForeignException(e.reason(), e);
    } catch (NothingLearnedException e) {
      throw new ForeignException(
          "it guesses: "
              + e.figures()
              + "; look at mean, deviation, layout and the order of the classes on its card",
          e);
    } finally {
      Folders.delete(scratch);
    }
  }

  private Split split() {
    return Split.of(dataset, Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED);
  }

  private ModelVersion candidate(Path file, ForeignCard said, Path scratch, String name)
      throws IOException {
    String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (lower.endsWith(NETWORK_FILE)) {
      return network(file, said, scratch, name);
    }
    if (lower.endsWith(PARAMETERS_FILE) || lower.endsWith(".pth")) {
      return parameters(file, said, scratch, name);
    }
    throw new ForeignException(
        "its name ends in neither .onnx (a network) nor .pt (parameters of PyTorch's)");
  }

  private ModelVersion network(Path file, ForeignCard said, Path scratch, String name)
      throws IOException {
    byte[] bytes = FileFaults.bytes(file);
    OnnxImport network = OnnxImport.read(bytes);
    ForeignCard card =
        required(
            said != null
                ? said
                : network
                    .note(NOTE)
                    .map(note -> ForeignCard.of(note.getBytes(StandardCharsets.UTF_8)))
                    .orElse(null));
    ForeignShape shape = new ShapeFinder(dataset, card).of(network.inputLengths());
    byte[] inForm = network.inForm(shape);
    SyncedFiles.replace(scratch.resolve(ModelVersion.EXPORT), inForm);
    return new ModelVersion(
        name,
        scratch,
        card(
            name,
            null,
            shape.spec(),
            network.parameters(),
            new Sha256().add(inForm).hex(),
            imported(file, new Sha256().add(bytes).hex(), network.producer(), card)));
  }

  private ModelVersion parameters(Path file, ForeignCard said, Path scratch, String name)
      throws IOException {
    StateDict state = StateDict.read(file);
    ForeignCard card = required(said);
    if (card.architecture() == null) {
      throw new ForeignException(
          "its card must say which architecture the parameters are of; there are "
              + String.join(", ", Architecture.forms()));
    }
    Architecture architecture = architecture(card.architecture());
    InputSpec input = new ShapeFinder(dataset, card).of(architecture);
    Path target = scratch.resolve(ModelVersion.PARAMETERS);
    long trainable;
    try (Network network = Network.of(architecture, input, dataset.labels().size(), state)) {
      network.save(target);
      trainable = network.trainableParameters();
    }
    return new ModelVersion(
        name,
        scratch,
        card(
            name,
            architecture,
            input,
            trainable,
            Sha256.of(target),
            imported(file, Sha256.of(file), "PyTorch", card)));
  }

  private static Architecture architecture(String id) {
    try {
      return Architecture.of(id);
    } catch (IllegalArgumentException e) {
      throw new ForeignException("its card: " + e.getMessage(), e);
    }
  }

  private static ForeignCard required(ForeignCard card) {
    if (card == null) {
      throw new ForeignException(
          "it needs a card that says how its input is normalised (--card FILE); the file brings"
              + " none");
    }
    return card;
  }

  private static Imported imported(Path file, String sha256, String producer, ForeignCard card) {
    return new Imported(
        file.getFileName().toString(),
        sha256,
        producer,
        card.tellsNone(),
        card.source(),
        card.licence());
  }

  /** Of what it was fitted to nothing is known here: no pictures, no epochs, no choices. */
  private ModelCard card(
      String name,
      Architecture architecture,
      InputSpec input,
      long parameters,
      String sha256,
      Imported imported) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Split split = split();
    return new ModelCard(
        name,
        architecture,
        input,
        dataset.labels(),
        parameters,
        sha256,
        true,
        new ModelCard.Data(
            dataset.name(),
            dataset.sha256(),
            0,
            split.validation().size(),
            dataset.test().size(),
            Split.DEFAULT_VALIDATION_FRACTION,
            Split.DEFAULT_SEED,
            dataset.own() ? true : null),
        Map.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        TrainingPlatform.describe(penderieVersion),
        now,
        now,
        imported);
  }
}
