/** Helps the tests of everything that computes with the engine. */
package io.penderie.model.testing;
