/**
 * How good a network is: figures over its answers, and how to show them; knows the answers, not the
 * network that gave them.
 */
package io.penderie.evaluation;
