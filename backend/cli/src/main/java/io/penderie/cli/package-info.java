/**
 * The command line, one class a command: {@code train}, {@code evaluate}, {@code calibrate}, {@code
 * predict}, {@code dataset}, {@code mixture}, {@code models}; knows no service and no HTTP.
 */
package io.penderie.cli;
