/** From the bytes of an image file to a class: decoding, preparation, batching, the answer. */
package io.penderie.prediction;
