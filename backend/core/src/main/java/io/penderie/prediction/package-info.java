/** From a prepared picture to an answer, with many pictures sharing one forward pass. */
package io.penderie.prediction;
