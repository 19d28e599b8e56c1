package io.penderie.explanation;

import io.penderie.model.PictureKind;
import io.penderie.model.TrainedModel;
import io.penderie.picture.PlanarPicture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to find what in a picture speaks for a class. */
public enum ExplanationMethod {
  /** See {@link Occlusion}. */
  OCCLUSION(
      "Zeiler, Fergus 2014, Visualizing and Understanding Convolutional Networks, arXiv 1311.2901") {
    @Override
    public MapMaker begin(
        TrainedModel model, PlanarPicture picture, PictureKind kind, int classIndex) {
      return new Occlusion(model, picture, kind, classIndex);
    }
  },
  /** See {@link GradCam}. */
  GRAD_CAM(
      "Selvaraju et al. 2017, Grad-CAM: Visual Explanations from Deep Networks via Gradient-based"
          + " Localization, arXiv 1610.02391") {
    @Override
    public boolean knows(TrainedModel model) {
      return model.hasGradients();
    }

    @Override
    public MapMaker begin(
        TrainedModel model, PlanarPicture picture, PictureKind kind, int classIndex) {
      return new GradCam(model, picture, classIndex);
    }
  };

  private final String source;

  ExplanationMethod(String source) {
    this.source = source;
  }

  /** Lower-case words joined by hyphens, such as {@code grad-cam}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who described it, and where. */
  public String source() {
    return source;
  }

  /** Whether it can be asked about a model. */
  public boolean knows(TrainedModel model) {
    return true;
  }

  /**
   * Begins the map of one picture and class; nothing is computed yet.
   *
   * @param model that it {@link #knows}; it must stay open until the map is made
   * @param picture as the network takes it
   * @param kind what sort of picture that is
   * @param classIndex the class that is explained, below the number of classes
   */
  public abstract MapMaker begin(
      TrainedModel model, PlanarPicture picture, PictureKind kind, int classIndex);

  /** The one of that id. */
  public static Optional<ExplanationMethod> of(String id) {
    return Arrays.stream(values()).filter(method -> method.id().equals(id)).findFirst();
  }

  /** The ids of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ExplanationMethod::id).toList();
  }
}
