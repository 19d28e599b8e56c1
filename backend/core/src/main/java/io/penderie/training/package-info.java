/**
 * Fitting a network's parameters to labelled pictures, until a version is in the registry; knows no
 * photograph's file, and not who started it.
 */
package io.penderie.training;
