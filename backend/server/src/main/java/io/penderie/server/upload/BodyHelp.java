package io.penderie.server.upload;

/**
 * What whoever sends a body that is refused by its head is told.
 *
 * @param types of bodies that are taken, for Accept with a 415
 * @param line of a shell that works, with {@code %s} for the address
 */
public record BodyHelp(String types, String line) {

  /** Where one image is taken. */
  public static final BodyHelp IMAGE = new BodyHelp(Cure.TAKEN, Cure.sendFile("%s"));
}
