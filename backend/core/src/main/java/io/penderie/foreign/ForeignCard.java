package io.penderie.foreign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.penderie.files.Json;
import io.penderie.model.ForeignShape.Layout;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What its file does not tell of a network from elsewhere, as its importer writes it: a JSON
 * object, of which only {@code input.mean} and {@code input.deviation} must be there.
 *
 * @param input what it takes
 * @param output what it puts out; null for logits
 * @param classes their English names in the order of its outputs; null for the dataset's order
 * @param none whether one more output, the last, stands for pictures that show none of the classes;
 *     null for no
 * @param architecture which of Penderie's networks the parameters are of; for a file of parameters
 *     alone
 * @param source where it is from and how it was trained, for those who judge it later; may be null
 * @param licence under which it may be used; may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForeignCard(
    Input input,
    Output output,
    List<String> classes,
    Boolean none,
    String architecture,
    String source,
    String licence) {

  /** What a network puts out. */
  public enum Output {
    LOGITS,
    PROBABILITIES
  }

  /**
   * What a network takes. What is null, the file must tell.
   *
   * @param width in pixels
   * @param height in pixels
   * @param channels 1 or 3; a network of 3 gets a gray picture thrice
   * @param layout how it takes the numbers of a picture
   * @param mean of its training pixels in 0..1: one number, or one a channel
   * @param deviation by which pixels are divided once the mean is taken off, like {@code mean}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Input(
      Integer width,
      Integer height,
      Integer channels,
      Layout layout,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Float> mean,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Float> deviation) {}

  public ForeignCard {
    if (input == null
        || input.mean == null
        || input.deviation == null
        || input.mean.isEmpty()
        || input.deviation.isEmpty()
        || input.mean.stream().anyMatch(Objects::isNull)
        || input.deviation.stream().anyMatch(Objects::isNull)) {
      throw new ForeignException(
          "it must say input.mean and input.deviation, by which the network wants the pixels of 0"
              + " to 1 normalised; 0 and 1 leave them as they are");
    }
    if (input.mean.size() != input.deviation.size()) {
      throw new ForeignException("input.mean and input.deviation differ in length");
    }
    output = output == null ? Output.LOGITS : output;
    classes = classes == null ? null : List.copyOf(classes);
  }

  /** Whether its last output stands for pictures that show none of the classes. */
  public boolean tellsNone() {
    return Boolean.TRUE.equals(none);
  }

  /**
   * Reads one.
   *
   * @throws ForeignException naming the member at fault
   */
  public static ForeignCard of(byte[] text) {
    try {
      return Json.EXACT
          .readerFor(ForeignCard.class)
          .without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .readValue(text);
    } catch (JsonMappingException e) {
      throw fault(e);
    } catch (JsonProcessingException e) {
      throw new ForeignException("it is not JSON: " + Json.fault(e), e);
    } catch (IOException e) {
      throw new ForeignException("it is not JSON", e);
    }
  }

  private static ForeignException fault(JsonMappingException e) {
    if (e.getCause() instanceof ForeignException fault) {
      return fault;
    }
    String member =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new ForeignException(
          "%s is none of its members; there are %s"
              .formatted(member, unknown.getKnownPropertyIds()),
          e);
    }
    return new ForeignException(
        member.isEmpty()
            ? "it is not a JSON object" + Json.place(e)
            : member + " is not what it must be" + Json.place(e),
        e);
  }
}
