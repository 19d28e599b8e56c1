/**
 * Many pictures on Apache Spark: one version a process, one row a file, in any number of executors.
 */
package io.penderie.spark;
