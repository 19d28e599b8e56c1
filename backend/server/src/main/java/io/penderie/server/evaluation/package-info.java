/** How well versions do on the test split, picture by picture, and how two of them differ. */
package io.penderie.server.evaluation;
