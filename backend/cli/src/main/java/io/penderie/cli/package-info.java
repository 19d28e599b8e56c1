/** The command line: {@code train}, {@code evaluate}, {@code predict}, {@code dataset}. */
package io.penderie.cli;
