/**
 * How well versions do on the test split, picture by picture, and how two of them differ; knows not
 * which version answers.
 */
package io.penderie.server.evaluation;
