package io.penderie.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * Where a network comes from that was trained elsewhere. What it learned from nobody here has seen.
 *
 * @param file the name of the file that it came in
 * @param sha256 of that file, lower-case hexadecimal
 * @param producer the program that wrote it; empty if it does not say
 * @param none whether its last output stands for pictures that show none of the classes
 * @param source where it is from and how it was trained, in its importer's words; null if unsaid
 * @param licence under which it may be used, an SPDX identifier or words; null if unsaid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Imported(
    String file, String sha256, String producer, boolean none, String source, String licence) {

  public Imported {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(producer, "producer");
  }
}
