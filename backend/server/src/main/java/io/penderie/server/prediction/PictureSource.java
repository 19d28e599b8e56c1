package io.penderie.server.prediction;

import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.Reading;
import io.penderie.picture.PlanarPicture;
import io.penderie.server.upload.ImageSource;
import java.util.List;
import java.util.function.Function;

/** A picture of a request, as a file or as a network takes it. */
@FunctionalInterface
public interface PictureSource {

  /**
   * The ways to read it.
   *
   * @param preparation of files, for the network that answers
   * @throws RuntimeException if it is damaged or refused
   */
  List<Reading> readings(Function<byte[], Preparation> preparation);

  /** An image file. */
  static PictureSource of(ImageSource file) {
    return preparation ->
        preparation.apply(file.bytes()).readings().stream().map(Reading::bare).toList();
  }

  /** A picture that is prepared already. */
  static PictureSource of(PlanarPicture picture) {
    return preparation -> List.of(Reading.asIs(picture));
  }
}
