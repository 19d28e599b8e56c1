package io.penderie.server.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of request bodies, for the document alone: the bodies are read as they stream in. */
public final class Forms {

  private Forms() {}

  /**
   * A form with one file.
   *
   * @param image the file
   */
  @Schema(name = "ImageForm", description = "A form with one image file.")
  public record ImageForm(
      @Schema(
              type = SchemaType.STRING,
              format = "binary",
              description = "A PNG, JPEG, GIF, BMP or WebP file.")
          String image) {}

  /**
   * A form with many files in fields of one name.
   *
   * @param image the files
   */
  @Schema(name = "ImagesForm", description = "A form with many image files, all named image.")
  public record ImagesForm(
      @Schema(description = "PNG, JPEG, GIF, BMP or WebP files.") List<BinaryFile> image) {}

  /** One file of many. */
  @Schema(name = "ImageFile", type = SchemaType.STRING, format = "binary")
  public interface BinaryFile {}

  /** One of many in JSON. */
  @Schema(name = "ImageBase64", type = SchemaType.STRING, format = "byte")
  public interface Base64File {}

  /**
   * An image in JSON.
   *
   * @param image the base64 of the file
   */
  @Schema(name = "ImageJson", description = "An image in JSON.")
  public record ImageJson(
      @Schema(
              format = "byte",
              description = "The base64 of the file; a data URL of it will do too.")
          String image) {}

  /**
   * Many images in JSON.
   *
   * @param images the base64 of each file
   */
  @Schema(name = "ImagesJson", description = "Many images in JSON.")
  public record ImagesJson(
      @Schema(description = "The base64 of each file; a data URL of it will do too.")
          List<Base64File> images) {}
}
