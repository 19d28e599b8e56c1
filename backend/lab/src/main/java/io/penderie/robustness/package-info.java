/**
 * How well networks do beyond the data set's own pictures: under corruptions, on photographs, and
 * on pictures that show none of the classes; knows no registry and no training.
 *
 * <p>Every picture is made into the bytes of a file and goes the whole way of a person's upload:
 * decoding, preparation, network.
 */
package io.penderie.robustness;
