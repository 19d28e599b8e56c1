/**
 * From a prepared picture to an answer, with many pictures sharing one forward pass, on models that
 * are leased meanwhile; knows no image file, no training and no HTTP.
 */
package io.penderie.prediction;
