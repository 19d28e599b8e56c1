/** How good a network is: figures over its answers, and how to show them. */
package io.penderie.evaluation;
