package io.penderie.server.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of error that the service answers with; their slugs and statuses never change. */
public enum ProblemType {
  EMPTY_BODY(
      400,
      "The image is empty",
      "The request has no body, or the image in it has no bytes.",
      "Send the bytes of one image."),
  MISSING_IMAGE_PART(
      400,
      "No image in the request",
      "The form has no field named image and no file, or the JSON has no member image (images for a"
          + " batch).",
      "Name the form field or JSON member \"image\" (JSON for a batch: \"images\")."),
  INVALID_REQUEST(
      400,
      "The request cannot be understood",
      "The JSON, the base64, the multipart form or a parameter is malformed or out of its range.",
      "The detail says which part; correct it and send again."),
  INVALID_CONFIGURATION(
      400,
      "The training run cannot be configured so",
      "A member of the configuration is unknown, of the wrong type, or out of its range.",
      "The member field says which one and the detail why; correct it and send again."),
  UNAUTHORIZED(
      401,
      "A token is needed",
      "The operation needs a token, and the request has none or a wrong one.",
      "Send the header Authorization: Bearer followed by the token of this service."),
  ORIGIN_NOT_ALLOWED(
      403,
      "Not for pages of this origin",
      "A page of another origin asks, and no setting lets that origin in.",
      "Whoever runs the service names the origin in QUARKUS_HTTP_CORS_ORIGINS. If it is the"
          + " service's own page behind a proxy, the proxy must pass X-Forwarded-Proto and Host on."),
  NOT_FOUND(
      404,
      "Nothing here",
      "No resource has this path, or the thing that the path names does not exist.",
      "The OpenAPI document at /q/openapi lists every path."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The path exists, but not for this method.",
      "The Allow header lists the methods that it takes."),
  NOT_ACCEPTABLE(
      406,
      "No answer in an accepted format",
      "The Accept header excludes every format that this resource has.",
      "Accept application/json (image/png where the path names a picture)."),
  SLOW_BODY(
      408,
      "The request came too slowly",
      "The head or the body was not there in time, or the body came more slowly than a limit of this"
          + " service or others that needed its memory.",
      "Send it again over a faster connection, or scale the picture down."),
  RUN_STATE_CONFLICT(
      409,
      "Not in this state of the run",
      "The training run is in a state in which this cannot be done.",
      "Read the run; its state says what can be done."),
  VERSION_EXISTS(
      409,
      "The version's name is taken",
      "A model version or a training run of that name exists.",
      "Choose another name."),
  VERSION_PROTECTED(
      409,
      "This version is protected",
      "The version comes with Penderie and stays as it is, or it is the active one, which cannot be"
          + " deleted.",
      "Promote another version before deleting the active one; write notes on a copy of one that"
          + " comes with Penderie, which its archive makes."),
  VERSION_UNUSABLE(
      409,
      "This version cannot answer",
      "The version's files are damaged, incomplete, or of other pictures or classes.",
      "The detail says what is wrong; the version that was active is still active."),
  NO_GRADIENTS(
      409,
      "This version has no gradients to explain with",
      "The version was imported, or its export cannot be used here, so that there are no gradients of"
          + " its last layers.",
      "Ask for method=occlusion, which every version has."),
  NO_NEIGHBOURS(
      409,
      "No training pictures to compare with",
      "The version was imported, its export cannot be used here, or the dataset that it learned from"
          + " is not here as it was then.",
      "Train a new version on the dataset as it is now, and ask about that one; /explanations has a"
          + " method for every version."),
  NO_PREVIOUS_VERSION(
      409,
      "Nothing to roll back to",
      "No version was active before the one that is active now, or none of them is left.",
      "Promote a version by its name."),
  DATASET_EXISTS(
      409, "The dataset's name is taken", "A dataset of that name exists.", "Choose another name."),
  DATASET_PROTECTED(
      409,
      "This dataset cannot be changed",
      "The dataset comes with Penderie.",
      "Make one of your own."),
  CLASS_EXISTS(
      409,
      "The class's name is taken",
      "Another class of the dataset has that name, but for case and accents.",
      "Choose another name, or merge the classes."),
  DUPLICATE_PICTURE(
      409,
      "The picture is there already",
      "The dataset has that picture under another class, or pictures that look almost like it in"
          + " another split.",
      "Move the one that is there, or leave the new one out."),
  IMAGE_TOO_LARGE(
      413,
      "The image is too large",
      "The image file, or the picture that its header announces, exceeds a limit of this service.",
      "Scale the picture down; nothing above a few hundred pixels helps the network."),
  BODY_TOO_LARGE(
      413,
      "The request is too large",
      "The body, the number of form parts, or the number of images exceeds a limit of this service.",
      "Send less in one request."),
  URI_TOO_LONG(
      414,
      "The address is too long",
      "The path and query together exceed a limit of this service.",
      "Shorten the address."),
  UNSUPPORTED_IMAGE(
      415,
      "Not a supported image",
      "The content, whatever its label says, is not PNG, JPEG, GIF, BMP or WebP.",
      "Convert the picture to one of these formats."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported content or Content-Encoding",
      "The body is compressed, or its content is no image, no form and no JSON, whatever its label"
          + " says.",
      "Send an image file, a form or JSON, without compression; the detail has a line that works."),
  DAMAGED_IMAGE(
      422,
      "The image is damaged",
      "The file is of a supported format but cannot be decoded completely.",
      "Save or transfer the picture again."),
  REFUSED_ARCHIVE(
      422,
      "The archive is not taken",
      "It is neither zip nor tar, it is damaged, encrypted or a bomb, names files outside of itself,"
          + " or has neither pictures in folders nor the files of a version.",
      "For a dataset, pack one folder of pictures for each class, and send that; for a version, send"
          + " the zip as another Penderie gave it."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests of one client",
      "More requests came from one address than the service is set up to take from one.",
      "Try again after the seconds in Retry-After."),
  HEADERS_TOO_LARGE(
      431,
      "The request headers are too large",
      "The header fields together exceed a limit of this service.",
      "Send fewer or shorter header fields."),
  INTERNAL_ERROR(
      500,
      "Something went wrong on our side",
      "The service failed; the log has the cause under the id that the problem's instance names.",
      "Report that id to whoever runs the service."),
  DATASET_FULL(
      507,
      "There is no more room for this",
      "There are as many datasets, classes, pictures or bytes as there may be.",
      "Delete some first, or ask whoever runs the service to raise the limit."),
  STORAGE_FAILED(
      507,
      "The service cannot store this",
      "The disk is full, or the folder of the service cannot be written.",
      "Make room and try again; nothing was changed."),
  OVERLOADED(
      503,
      "Too busy",
      "More requests wait than the service will hold; this one was not begun.",
      "Try again after the seconds in Retry-After."),
  NOT_READY(
      503,
      "Not ready yet",
      "The service is starting and its model has not answered its first prediction, or it is"
          + " stopping.",
      "Try again after the seconds in Retry-After; /q/health/ready says when it is ready."),
  UNREACHABLE(
      502,
      "Service unreachable",
      "A proxy before the service does not reach it; it may be starting. Never from the service.",
      "Try again after the seconds in Retry-After."),
  TIMEOUT(
      504,
      "Service too slow",
      "The answer was not there in the time that the service has for it, or that the request's"
          + " Prefer: wait left; or a proxy before the service waited too long.",
      "Try again later, or with fewer images in one request.");

  private final int status;
  private final String title;
  private final String meaning;
  private final String remedy;

  ProblemType(int status, String title, String meaning, String remedy) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** The last part of its URI: lower-case words joined by hyphens. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The URI reference in a problem's {@code type}; a page about it is there. */
  public String uri() {
    return "/problems/" + slug();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A short summary, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** What it means, for a person. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it, for a person. */
  public String remedy() {
    return remedy;
  }

  /** The type with this slug. */
  public static Optional<ProblemType> find(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }
}
