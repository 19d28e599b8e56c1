package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/** One step on a gray picture's way to the network; pure, and safe for many threads. */
@FunctionalInterface
interface PreparationStep {

  GrayPicture apply(GrayPicture picture);
}
