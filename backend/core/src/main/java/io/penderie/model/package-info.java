/** Networks as DJL blocks, what they take in, and trained ones that answer. */
package io.penderie.model;
