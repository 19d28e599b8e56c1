/**
 * Many files answered to, one row each, in their order; goes on after a kill. Knows no form of
 * output but the rows themselves.
 */
package io.penderie.scoring;
