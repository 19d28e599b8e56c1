/** From the bytes of an image file to a prepared picture: bounded decoding, then preparation. */
package io.penderie.prediction.photo;
