/**
 * Times the three costs of an answer with JMH, each by itself on one thread: {@code mvn -Pbenchmark
 * verify -pl backend/benchmark -am -DskipTests}.
 */
package io.penderie.benchmark;
